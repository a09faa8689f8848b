<?php

namespace App\Models;

use Illuminate\Foundation\Auth\User as Authenticatable;
use Laravel\Sanctum\HasApiTokens;

class User extends Authenticatable
{
    use HasApiTokens;

    protected $fillable = ['name', 'email', 'password', 'role'];

    public function orders()
    {
        return $this->hasMany(Order::class);
    }

    public function teams()
    {
        return $this->belongsToMany(Team::class);
    }
}
