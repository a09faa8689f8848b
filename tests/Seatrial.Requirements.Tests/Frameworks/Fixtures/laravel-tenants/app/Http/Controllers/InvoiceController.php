<?php

namespace App\Http\Controllers;

use App\Models\Invoice;
use Illuminate\Http\Request;

class InvoiceController extends Controller
{
    // endpoint: GET /api/invoices authn=enforced object=missing
    public function index(Request $request)
    {
        return Invoice::where('tenant_id', $request->input('tenant_id'))->get();
    }

    // Others take the tenant from the caller.
    // endpoint: POST /api/invoices authn=enforced property=missing
    public function store(Request $request)
    {
        return Invoice::create(['tenant_id' => $request->tenant_id, 'amount' => $request->amount]);
    }

    // endpoint: GET /api/invoices/{id} authn=enforced object=enforced
    public function show(Request $request, $id)
    {
        return Invoice::where('tenant_id', $request->user()->tenant_id)->findOrFail($id);
    }
}
