<?php

Route::get('login', 'Auth\LoginController@showLoginForm')->name('login');
Route::post('login', 'Auth\LoginController@login');

Route::resource('tickets', 'TicketController', ['except' => ['create', 'edit']]);
Route::resource('projects.tasks', 'TaskController')->only(['show', 'destroy'])->shallow();

Route::group(['prefix' => 'staff', 'middleware' => 'staff', 'namespace' => 'Staff'], function () {
    // endpoint: GET /staff/stats authn=enforced object=na
    Route::get('stats', function () {
        return view('staff.stats', ['count' => DB::table('tickets')->count()]);
    });
});

require __DIR__.'/account.php';
