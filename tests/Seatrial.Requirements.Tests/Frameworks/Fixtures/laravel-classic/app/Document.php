<?php

namespace App;

use Illuminate\Database\Eloquent\Model;

class Document extends Model
{
    protected static function booted()
    {
        static::addGlobalScope(new \App\Scopes\OwnerScope);
    }

    public function owner()
    {
        return $this->belongsTo(User::class, 'owner_id');
    }
}
