<?php

namespace App\Http\Controllers;

use App\Payment;
use App\Repositories\PaymentRepository;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;

class PaymentController extends Controller
{
    private $payments;

    public function __construct(PaymentRepository $payments)
    {
        $this->payments = $payments;
    }

    // endpoint: GET /api/v2/payments authn=enforced object=na
    public function index()
    {
        return response()->json(DB::select('select * from payments where user_id = ?', [auth()->id()]));
    }

    // endpoint: GET /api/v2/payments/{id} authn=enforced object=missing
    public function show($id)
    {
        return response()->json($this->payments->find($id));
    }

    // endpoint: POST /api/v2/payments/{id}/cancel authn=enforced object=enforced
    public function cancel(Request $request, $id)
    {
        $payment = $this->payments->findOwn($id, $request->user());
        $payment->forceFill(['cancelled_at' => now()])->save();

        return response()->json($payment);
    }

    // endpoint: GET /api/v2/search authn=enforced object=missing
    public function search(Request $request)
    {
        return response()->json(Payment::where('user_id', auth()->id())->orWhere('reference', $request->get('reference'))->get());
    }

    // endpoint: DELETE /api/payments/{id} authn=missing
    public function destroy($id)
    {
        DB::table('payments')->where('id', $id)->delete();

        return response()->json(null, 204);
    }
}
