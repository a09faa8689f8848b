<?php

namespace App\Http\Controllers;

use App\Models\Team;

class TeamController extends Controller
{
    // endpoint: GET /api/v1/teams/{team}/board authn=enforced object=enforced
    public function board(Team $team)
    {
        return response()->json($team);
    }

    // endpoint: GET /api/v1/teams/{team} authn=enforced object=missing
    public function show(Team $team)
    {
        return response()->json($team);
    }
}
