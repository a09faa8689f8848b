<?php

use App\Http\Controllers\SessionController;
use Illuminate\Support\Facades\Route;

// endpoint: GET / authn=public object=na
Route::view('/', 'welcome');
Route::post('/login', [SessionController::class, 'store'])->middleware('guest');
Route::delete('/logout', [SessionController::class, 'destroy'])->middleware('auth');

Route::middleware('auth')->prefix('desk')->group(function (): void {
    require __DIR__.'/desk/signals.php';
});

require __DIR__.'/harbour.php';
