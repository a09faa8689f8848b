<?php

namespace App\Http\Controllers\Auth;

use App\Http\Controllers\Controller;
use Illuminate\Http\Request;
use JWTAuth;

class LoginController extends Controller
{
    // endpoint: GET /login authn=public object=na
    public function showLoginForm()
    {
        return view('auth.login');
    }

    // endpoint: POST /login authn=public object=na
    public function login(Request $request)
    {
        return auth()->attempt($request->only('email', 'password')) ? redirect('/') : back();
    }

    // endpoint: POST /api/token authn=public object=na
    public function token(Request $request)
    {
        if (! $token = JWTAuth::attempt($request->only('email', 'password'))) {
            return response()->json(['error' => 'invalid_credentials'], 401);
        }

        return response()->json(compact('token'));
    }
}
