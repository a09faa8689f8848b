<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;

final class ProfileController
{
    // endpoint: PUT /api/v1/profile authn=enforced object=na property=missing
    public function __invoke(Request $request)
    {
        $request->user()->update($request->all());

        return response()->json($request->user());
    }
}
