<?php

use App\Models\Signal;
use Illuminate\Support\Facades\Route;

// endpoint: DELETE /signals/{id}/lower authn=missing
Route::delete('/signals/{id}/lower', function (string $id) {
    Signal::findOrFail($id)->delete();

    return response()->noContent();
});
