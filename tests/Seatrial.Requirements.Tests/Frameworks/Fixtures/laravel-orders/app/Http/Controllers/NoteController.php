<?php

namespace App\Http\Controllers;

use App\Models\Note;
use App\Support\Ownership;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;

class NoteController extends Controller
{
    public function __construct(private readonly Ownership $ownership)
    {
    }

    // endpoint: GET /api/v1/notes/{id} authn=enforced object=enforced
    public function show(string $id)
    {
        return Note::where('user_id', Auth::id())->where('id', $id)->firstOrFail();
    }

    // endpoint: PUT /api/v1/notes/{id} authn=enforced object=enforced property=missing
    public function update(Request $request, $id)
    {
        $note = Note::findOrFail($id);
        if ($note->user_id !== $request->user()->id) {
            abort(403);
        }

        $note->fill($request->all())->save();

        return $note;
    }

    // endpoint: DELETE /api/v1/notes/{id} authn=enforced object=missing
    public function destroy($id)
    {
        Note::destroy($id);

        return response()->noContent();
    }

    // endpoint: POST /api/v1/notes/{id}/archive authn=enforced object=enforced
    public function archive($id)
    {
        $note = $this->ownership->demanded(Note::find($id));
        $note->update(['archived' => true]);

        return $note;
    }
}
