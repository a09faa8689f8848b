<?php

use App\Http\Middleware\TokenMiddleware;
use App\Http\Middleware\WorkspaceContext;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(api: __DIR__ . '/../routes/api.php')
    ->withMiddleware(function (Middleware $middleware): void {
        $middleware->alias(['token' => TokenMiddleware::class, 'workspace' => WorkspaceContext::class]);
    })
    ->create();
