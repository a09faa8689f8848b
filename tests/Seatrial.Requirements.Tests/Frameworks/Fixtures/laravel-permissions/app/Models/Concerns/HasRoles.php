<?php
namespace App\Models\Concerns;
use App\Models\Role;
trait HasRoles
{
    public function roles()
    {
        return $this->belongsToMany(Role::class)->withTimestamps();
    }
    public function may($what)
    {
        foreach ($this->roles as $role) {
            if ($role->everything == 'yes') {
                return true;
            }
            foreach ($role->permissions as $permission) {
                if ($permission->slug == $what) {
                    return true;
                }
            }
        }
        return false;
    }
}
