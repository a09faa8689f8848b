<?php
namespace App\Providers;
use App\Models\User;
use Illuminate\Foundation\Support\Providers\AuthServiceProvider as ServiceProvider;
use Illuminate\Support\Facades\Gate;
class AuthServiceProvider extends ServiceProvider
{
    public function boot()
    {
        Gate::define('may', function (User $user, $what) {
            return $user->may($what);
        });
    }
}
