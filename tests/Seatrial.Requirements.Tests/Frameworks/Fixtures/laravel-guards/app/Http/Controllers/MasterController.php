<?php
namespace App\Http\Controllers;
use App\Models\Berth;
use App\Models\HarbourAdmin;
use Illuminate\Http\Request;
class MasterController extends Controller
{
    // Its guard knows nobody but harbour masters, who have a table of their own.
    // endpoint: DELETE /api/harbour/masters/{id} authn=enforced object=enforced function=enforced
    public function destroy(int $id)
    {
        HarbourAdmin::findOrFail($id)->delete();
        return response()->noContent();
    }

    // endpoint: PUT /api/harbour/berths/{id} authn=enforced object=enforced function=enforced
    public function move(Request $request, int $id)
    {
        $berth = Berth::findOrFail($id);
        $berth->update($request->validate(['name' => 'required']));
        return $berth;
    }
}
