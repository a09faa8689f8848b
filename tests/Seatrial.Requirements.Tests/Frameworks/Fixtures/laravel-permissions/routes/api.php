<?php
use App\Http\Controllers\TaxController;
use Illuminate\Support\Facades\Route;
Route::middleware('auth:api')->group(function () {
    Route::post('/taxes', [TaxController::class, 'store']);
    Route::put('/taxes/{tax}', [TaxController::class, 'update']);
    Route::delete('/taxes/{tax}', [TaxController::class, 'destroy']);
});
