<?php

namespace App\Http\Middleware;

use Closure;
use Firebase\JWT\JWT;
use Firebase\JWT\Key;
use Illuminate\Http\Request;

class TokenMiddleware
{
    public function handle(Request $request, Closure $next)
    {
        $token = $request->bearerToken();
        if ($token === null) {
            return response()->json(['error' => 'sign in'], 401);
        }

        try {
            $claims = JWT::decode($token, new Key(config('app.jwt'), 'HS256'));
        } catch (\Throwable $e) {
            return response()->json(['error' => 'sign in'], 401);
        }

        $request->attributes->set('user_id', $claims->sub);

        return $next($request);
    }
}
