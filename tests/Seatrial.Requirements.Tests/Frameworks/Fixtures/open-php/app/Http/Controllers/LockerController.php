<?php

namespace App\Http\Controllers;

use App\Models\Locker;
use App\Models\Renter;
use Illuminate\Http\Request;

class LockerController extends Controller
{
    // The password comes with each request, and nothing is answered unless it fits.
    // endpoint: GET /api/lockers/{id} authn=enforced
    public function show(Request $request, $id)
    {
        $renter = Renter::where('email', $request->header('X-Name'))->where('password', hash('sha256', $request->header('X-Pass')))->first();
        if (! $renter) {
            return response()->json(['error' => 'who are you'], 403);
        }

        return Locker::find($id);
    }

    // The same by how many there are.
    // endpoint: GET /api/lockers/{id}/history authn=enforced
    public function history(Request $request, $id)
    {
        $found = Renter::where('email', $request->header('X-Name'))->where('password', $request->header('X-Pass'))->count();
        if ($found > 0) {
            return Locker::find($id);
        }

        return response()->json(['error' => 'who are you'], 403);
    }

    // The session is the server's own.
    // endpoint: GET /api/lockers authn=enforced object=na
    public function mine()
    {
        session_start();
        if (isset($_SESSION['renter'])) {
            return Locker::where('renter_id', $_SESSION['renter'])->get();
        }

        return response()->json(['error' => 'who are you'], 403);
    }

    // A name alone proves nothing.
    // endpoint: GET /api/renters authn=missing
    public function renters(Request $request)
    {
        $renter = Renter::where('email', $request->header('X-User-Email'))->first();
        if (! $renter) {
            return response()->json(['error' => 'who are you'], 403);
        }

        return Renter::all();
    }

    // endpoint: POST /api/sessions authn=public
    public function enter(Request $request)
    {
        $renter = Renter::where('email', $request->input('email'))->where('password', $request->input('password'))->first();
        if (! $renter) {
            return response()->json(['error' => 'who are you'], 403);
        }

        $_SESSION['renter'] = $renter->id;

        return response()->json(['ok' => true]);
    }
}
