<?php

use App\Http\Controllers\LetterController;
use Illuminate\Support\Facades\Route;

Route::middleware(['auth:sanctum', 'workspace'])->group(function () {
    Route::put('letters/{letter}', [LetterController::class, 'update']);
    Route::delete('letters/{letter}', [LetterController::class, 'destroy']);
    Route::delete('letters/{letter}/sent', [LetterController::class, 'unsend']);
});
Route::middleware('token')->delete('parcels/{id}', [LetterController::class, 'parcel']);
