<?php

namespace App\Http\Controllers;

use App\Http\Requests\UpdateOrderRequest;
use App\Models\Order;
use Illuminate\Http\Request;

class OrderController extends Controller
{
    // endpoint: GET /api/v1/orders authn=enforced object=na
    public function index(Request $request)
    {
        return $request->user()->orders()->with('lines')->paginate();
    }

    // endpoint: POST /api/v1/orders authn=enforced object=na property=enforced
    public function store(Request $request)
    {
        $data = $request->validate(['title' => 'required|string', 'amount' => 'integer']);

        return response()->json($request->user()->orders()->create($data), 201);
    }

    // endpoint: GET /api/v1/orders/{order} authn=enforced object=enforced
    public function show(Order $order)
    {
        $this->authorize('view', $order);

        return response()->json(['order' => $order]);
    }

    // endpoint: PUT /api/v1/orders/{order} authn=enforced object=enforced property=enforced
    public function update(UpdateOrderRequest $request, Order $order)
    {
        $order->update($request->validated());

        return $order;
    }

    // endpoint: DELETE /api/v1/orders/{order} authn=enforced object=enforced
    public function destroy(Order $order)
    {
        $order->delete();

        return response()->noContent();
    }

    // endpoint: POST /api/v1/orders/{order}/refund authn=missing
    public function refund(Order $order)
    {
        $order->status = 'refunded';
        $order->save();

        return $order;
    }
}
