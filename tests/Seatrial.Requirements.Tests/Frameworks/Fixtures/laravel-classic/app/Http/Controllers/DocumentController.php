<?php

namespace App\Http\Controllers;

use App\Document;

class DocumentController extends Controller
{
    // endpoint: GET /api/v2/documents/{id} authn=enforced object=enforced
    public function show($id)
    {
        return response()->json(Document::findOrFail($id));
    }
}
