<?php

use App\Http\Middleware\EnsureToken;
use App\Http\Middleware\EnsureTeamMember;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;
use Illuminate\Support\Facades\Route;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(
        web: __DIR__.'/../routes/web.php',
        api: __DIR__.'/../routes/api.php',
        apiPrefix: 'api/v1',
        then: function () {
            Route::middleware(['api', 'token'])->prefix('partner')->group(base_path('routes/partner.php'));
        },
    )
    ->withMiddleware(function (Middleware $middleware) {
        $middleware->alias(['token' => EnsureToken::class, 'team' => EnsureTeamMember::class]);
        $middleware->statefulApi();
    })
    ->create();
