<?php

use App\Http\Controllers\AccountController;

Route::middleware('auth')->prefix('account')->group(function () {
    Route::match(['put', 'post'], 'password', [AccountController::class, 'password']);
    Route::get('files/{name}', [AccountController::class, 'file']);
});
