<?php
use App\Http\Controllers\BerthController;
use App\Http\Controllers\MasterController;
use Illuminate\Support\Facades\Route;
Route::middleware('auth:harbour')->prefix('harbour')->group(function () {
    Route::delete('/masters/{id}', [MasterController::class, 'destroy']);
    Route::put('/berths/{id}', [MasterController::class, 'move']);
});
Route::middleware('auth:admin')->delete('/token/berths/{id}', [BerthController::class, 'remove']);
Route::middleware(['auth:vendor'])->delete('/vendors/berths/{id}', [BerthController::class, 'drop']);
Route::middleware('auth:harbour,web')->delete('/both/berths/{id}', [BerthController::class, 'either']);
Route::middleware('auth:superadmin')->delete('/elsewhere/berths/{id}', [BerthController::class, 'elsewhere']);
Route::middleware('auth')->get('/berths', [BerthController::class, 'index']);
