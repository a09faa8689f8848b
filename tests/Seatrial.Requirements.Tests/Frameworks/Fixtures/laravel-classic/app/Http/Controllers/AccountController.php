<?php

namespace App\Http\Controllers;

use App\File;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Hash;

class AccountController extends Controller
{
    // endpoint: PUT /account/password authn=enforced object=na
    // endpoint: POST /account/password authn=enforced object=na
    public function password(Request $request)
    {
        $user = $request->user();
        $user->password = Hash::make($request->input('password'));
        $user->save();

        return back();
    }

    // endpoint: DELETE /account/kept/{id} authn=enforced object=enforced
    // endpoint: DELETE /open/kept/{id} authn=missing object=missing
    public function forget($id)
    {
        $kept = \App\Kept::findOrFail($id);
        if (auth()->check() && $kept->user_id !== auth()->id()) {
            abort(403);
        }

        $kept->delete();

        return back();
    }

    // endpoint: GET /account/files/{name} authn=enforced object=enforced
    public function file(Request $request, $name)
    {
        $file = File::query()->whereHas('folder', function ($query) use ($request) {
            $query->where('user_id', $request->user()->id);
        })->where('name', $name)->firstOrFail();

        return response()->download($file->path);
    }
}
