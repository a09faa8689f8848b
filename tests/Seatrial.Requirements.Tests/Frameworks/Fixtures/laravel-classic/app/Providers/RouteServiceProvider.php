<?php

namespace App\Providers;

use App\Ticket;
use Illuminate\Foundation\Support\Providers\RouteServiceProvider as ServiceProvider;
use Illuminate\Support\Facades\Route;

class RouteServiceProvider extends ServiceProvider
{
    protected $namespace = 'App\Http\Controllers';

    public function boot()
    {
        parent::boot();

        Route::bind('ticket', function ($value) {
            return Ticket::where('reference', $value)->firstOrFail();
        });
    }

    public function map()
    {
        $this->mapApiRoutes();
        Route::middleware('web')->namespace($this->namespace)->group(base_path('routes/web.php'));
    }

    protected function mapApiRoutes()
    {
        Route::prefix('api')->middleware('api')->namespace($this->namespace)->group(base_path('routes/api.php'));
    }
}
