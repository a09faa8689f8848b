<?php

namespace App\Http\Middleware;

use App\Models\Partner;
use Closure;
use Illuminate\Http\Request;

class EnsureToken
{
    public function handle(Request $request, Closure $next)
    {
        $partner = Partner::where('token', hash('sha256', $request->bearerToken()))->first();
        if (! $partner) {
            return response()->json(['message' => 'Unknown token'], 401);
        }

        $request->merge(['partner' => $partner]);
        $request->partner = $partner;

        return $next($request);
    }
}
