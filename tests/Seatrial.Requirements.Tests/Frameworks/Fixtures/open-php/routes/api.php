<?php

use App\Http\Controllers\LockerController;
use Illuminate\Support\Facades\Route;

Route::get('/lockers/{id}', [LockerController::class, 'show']);
Route::get('/lockers/{id}/history', [LockerController::class, 'history']);
Route::get('/lockers', [LockerController::class, 'mine']);
Route::get('/renters', [LockerController::class, 'renters']);
Route::post('/sessions', [LockerController::class, 'enter']);
