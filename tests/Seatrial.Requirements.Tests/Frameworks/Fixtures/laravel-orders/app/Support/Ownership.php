<?php

namespace App\Support;

use App\Models\Note;
use Illuminate\Auth\Access\AuthorizationException;

class Ownership
{
    public function demanded(Note $note): Note
    {
        if (! $this->isOwn($note)) {
            throw new AuthorizationException();
        }

        return $note;
    }

    private function isOwn(Note $note): bool
    {
        return $note->user->is(auth()->user());
    }
}
