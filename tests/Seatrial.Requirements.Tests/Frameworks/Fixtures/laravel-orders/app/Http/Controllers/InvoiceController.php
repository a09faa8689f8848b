<?php

namespace App\Http\Controllers;

use App\Models\Invoice;
use App\Models\Order;

class InvoiceController extends Controller
{
    // endpoint: GET /api/v1/orders/{order}/invoices/{invoice} authn=enforced object=enforced
    public function show(Order $order, Invoice $invoice)
    {
        $this->authorize('view', $order);

        return $invoice;
    }

    // endpoint: GET /api/v1/invoices/{invoice} authn=enforced object=missing
    public function unscoped(Invoice $invoice)
    {
        return $invoice;
    }
}
