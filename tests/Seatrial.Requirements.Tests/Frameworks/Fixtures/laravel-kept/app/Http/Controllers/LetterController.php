<?php

namespace App\Http\Controllers;

use App\Models\Letter;
use App\Models\Parcel;
use Illuminate\Http\Request;

class LetterController
{
    // endpoint: PUT /api/letters/{letter} authn=enforced object=enforced
    public function update(Request $request, Letter $letter)
    {
        $workspaceId = (int) $request->attributes->get('workspace_id');
        if ((int) $letter->workspace_id !== $workspaceId) {
            return response()->json(['error' => 'not found'], 404);
        }

        $letter->update(['text' => $request->input('text')]);

        return response()->json($letter);
    }

    // endpoint: DELETE /api/letters/{letter} authn=enforced object=missing
    public function destroy(Request $request, Letter $letter)
    {
        if ((int) $letter->workspace_id !== (int) $request->input('workspace_id')) {
            return response()->json(['error' => 'not found'], 404);
        }

        $letter->delete();

        return response()->noContent();
    }

    // endpoint: DELETE /api/letters/{letter}/sent authn=enforced object=missing
    public function unsend(Request $request, Letter $letter)
    {
        $request->attributes->set('letter_id', $letter->id);
        $letter->delete();

        return response()->noContent();
    }

    // endpoint: DELETE /api/parcels/{id} authn=enforced object=enforced
    public function parcel(Request $request, $id)
    {
        Parcel::where('id', $id)->where('user_id', $request->attributes->get('user_id'))->delete();

        return response()->noContent();
    }
}
