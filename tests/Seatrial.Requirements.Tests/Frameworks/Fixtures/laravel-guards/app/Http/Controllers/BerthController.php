<?php
namespace App\Http\Controllers;
use App\Models\Berth;
class BerthController extends Controller
{
    // endpoint: GET /api/berths authn=enforced
    public function index()
    {
        return Berth::where('user_id', auth()->id())->get();
    }

    // The guard is called after administrators and knows every user.
    // endpoint: DELETE /api/token/berths/{id} authn=enforced object=missing
    public function remove(int $id)
    {
        Berth::findOrFail($id)->delete();
    }

    // endpoint: DELETE /api/vendors/berths/{id} authn=enforced object=missing
    public function drop(int $id)
    {
        Berth::findOrFail($id)->delete();
    }

    // endpoint: DELETE /api/both/berths/{id} authn=enforced object=missing
    public function either(int $id)
    {
        Berth::findOrFail($id)->delete();
    }

    // The guard is declared by a package.
    // endpoint: DELETE /api/elsewhere/berths/{id} authn=enforced object=enforced function=enforced
    public function elsewhere(int $id)
    {
        Berth::findOrFail($id)->delete();
    }
}
