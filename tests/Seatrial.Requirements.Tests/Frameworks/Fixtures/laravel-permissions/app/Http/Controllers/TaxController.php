<?php

namespace App\Http\Controllers;

use App\Models\Tax;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Gate;

class TaxController extends Controller
{
    // endpoint: POST /api/taxes authn=enforced function=enforced
    public function store(Request $request)
    {
        Gate::authorize('may', 'tax.create');
        return Tax::create($request->validate(['name' => 'required', 'percentage' => 'required']));
    }

    // The gate of its twins was forgotten.
    // endpoint: PUT /api/taxes/{tax} authn=enforced function=missing
    public function update(Request $request, Tax $tax)
    {
        $tax->update($request->validate(['name' => 'required', 'percentage' => 'required']));
        return $tax;
    }

    // endpoint: DELETE /api/taxes/{tax} authn=enforced object=enforced
    public function destroy(Tax $tax)
    {
        Gate::authorize('may', 'tax.delete');
        $tax->delete();
    }
}
