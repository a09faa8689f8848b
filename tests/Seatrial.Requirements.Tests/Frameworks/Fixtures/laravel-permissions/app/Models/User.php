<?php
namespace App\Models;
use App\Models\Concerns\HasRoles;
use Illuminate\Foundation\Auth\User as Authenticatable;
class User extends Authenticatable
{
    use HasRoles;
    protected $fillable = ['name', 'email', 'password'];
}
