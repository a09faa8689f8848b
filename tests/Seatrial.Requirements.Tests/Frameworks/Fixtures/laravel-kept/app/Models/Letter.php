<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Letter extends Model
{
    protected $fillable = ['text', 'workspace_id'];

    public function workspace()
    {
        return $this->belongsTo(Workspace::class);
    }
}
