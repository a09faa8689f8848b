<?php

use App\Models\User;

return [
    'defaults' => [
        'guard' => env('AUTH_GUARD', 'web'),
        'passwords' => 'users',
    ],
    'guards' => [
        'web' => ['driver' => 'session', 'provider' => 'users'],
        // Another way in for the same accounts, whatever it is called.
        'admin' => ['driver' => 'token', 'provider' => 'users'],
        'harbour' => ['driver' => 'passport', 'provider' => 'masters'],
        'vendor' => ['driver' => 'session', 'provider' => 'vendors'],
    ],
    'providers' => [
        'users' => ['driver' => 'eloquent', 'model' => env('AUTH_MODEL', User::class)],
        'masters' => ['driver' => 'eloquent', 'model' => App\Models\HarbourAdmin::class],
        'vendors' => ['driver' => 'eloquent', 'model' => App\Models\Vendor::class],
    ],
];
