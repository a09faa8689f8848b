<?php

use App\Models\Order;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

// endpoint: GET /partner/orders authn=enforced object=na
Route::get('orders', fn (Request $request) => Order::where('partner_id', $request->partner->id)->get());
