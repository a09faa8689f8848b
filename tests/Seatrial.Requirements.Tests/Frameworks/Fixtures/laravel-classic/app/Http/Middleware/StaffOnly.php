<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Support\Facades\Auth;

class StaffOnly
{
    public function handle($request, Closure $next)
    {
        if (Auth::user()->role !== 'staff') {
            return redirect('/')->with('error', 'Staff only');
        }

        return $next($request);
    }
}
