<?php

namespace App\Http\Middleware;

use Closure;

class EnsureTeamMember
{
    public function handle($request, Closure $next)
    {
        abort_unless($request->user()->teams()->where('teams.id', $request->route('team'))->exists(), 403);

        return $next($request);
    }
}
