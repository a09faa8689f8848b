<?php

use App\Models\Signal;
use Illuminate\Support\Facades\Route;

// endpoint: DELETE /desk/signals/{id} authn=enforced
Route::delete('/signals/{id}', function (string $id) {
    Signal::findOrFail($id)->delete();

    return response()->noContent();
});
