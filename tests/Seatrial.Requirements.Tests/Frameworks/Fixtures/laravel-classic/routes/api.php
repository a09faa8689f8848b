<?php

Route::post('token', 'Auth\LoginController@token');

Route::group(['middleware' => ['jwt'], 'prefix' => 'v2'], function ($router) {
    $router->get('payments/{id}', 'PaymentController@show');
    $router->get('payments', 'PaymentController@index');
    $router->post('payments/{id}/cancel', 'PaymentController@cancel');
    Route::get('search', 'PaymentController@search');
    Route::get('documents/{id}', 'DocumentController@show');
});

Route::delete('payments/{id}', 'PaymentController@destroy');
