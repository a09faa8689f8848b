<?php

namespace App\Providers;

use App\Policies\TicketRules;
use App\Ticket;
use Illuminate\Foundation\Support\Providers\AuthServiceProvider as ServiceProvider;

class AuthServiceProvider extends ServiceProvider
{
    protected $policies = [
        Ticket::class => TicketRules::class,
    ];
}
