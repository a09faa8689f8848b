<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;

class SessionController extends Controller
{
    // endpoint: POST /login authn=public object=na
    public function store(Request $request)
    {
        if (! Auth::attempt($request->only('email', 'password'))) {
            return back()->withErrors(['email' => 'These credentials do not match.']);
        }

        return redirect()->intended('/');
    }

    // endpoint: DELETE /logout authn=enforced object=na
    public function destroy()
    {
        Auth::logout();

        return redirect('/');
    }
}
