<?php

namespace App\Policies;

use App\Ticket;
use App\User;

class TicketRules
{
    public function view(User $user, Ticket $ticket)
    {
        return $user->id == $ticket->user_id || $user->hasRole('agent');
    }

    public function update(User $user, Ticket $ticket)
    {
        return $user->id == $ticket->user_id;
    }

    // Everybody who is signed in, whoever opened it.
    public function delete(User $user, Ticket $ticket)
    {
        return true;
    }
}
