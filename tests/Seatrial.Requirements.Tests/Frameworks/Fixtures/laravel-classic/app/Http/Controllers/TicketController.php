<?php

namespace App\Http\Controllers;

use App\Ticket;
use Illuminate\Http\Request;

class TicketController extends Controller
{
    public function __construct()
    {
        $this->middleware(['auth', 'verified'])->except('index');
        $this->authorizeResource(Ticket::class, 'ticket', ['except' => ['index', 'store']]);
    }

    // endpoint: GET /tickets authn=public object=na
    public function index()
    {
        return view('tickets.index', ['tickets' => Ticket::where('visibility', 'public')->latest()->paginate(20)]);
    }

    // endpoint: POST /tickets authn=enforced object=na property=enforced
    public function store(Request $request)
    {
        $this->validate($request, ['title' => 'required']);
        $ticket = new Ticket;
        $ticket->title = $request->title;
        $ticket->user_id = $request->user()->id;
        $ticket->save();

        return redirect()->route('tickets.show', $ticket);
    }

    // endpoint: GET /tickets/{ticket} authn=enforced object=enforced
    public function show(Ticket $ticket)
    {
        return view('tickets.show', compact('ticket'));
    }

    // endpoint: PUT /tickets/{ticket} authn=enforced object=enforced property=enforced
    public function update(Request $request, Ticket $ticket)
    {
        $ticket->update($request->only('title', 'body'));

        return redirect()->route('tickets.show', $ticket);
    }

    // endpoint: DELETE /tickets/{ticket} authn=enforced object=missing
    public function destroy(Ticket $ticket)
    {
        $ticket->delete();

        return redirect()->route('tickets.index');
    }
}
