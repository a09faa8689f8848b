<?php

use App\Http\Controllers\AccountController;

Route::middleware('auth')->prefix('account')->group(function () {
    Route::match(['put', 'post'], 'password', [AccountController::class, 'Password']);
    Route::get('files/{name}', [AccountController::class, 'file']);
    Route::delete('kept/{id}', [AccountController::class, 'forget']);
});

Route::delete('open/kept/{id}', [AccountController::class, 'forget']);
