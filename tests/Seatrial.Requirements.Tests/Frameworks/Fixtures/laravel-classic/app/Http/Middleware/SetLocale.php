<?php

namespace App\Http\Middleware;

use Closure;

class SetLocale
{
    public function handle($request, Closure $next)
    {
        app()->setLocale($request->getPreferredLanguage(['en', 'de']));

        return $next($request);
    }
}
