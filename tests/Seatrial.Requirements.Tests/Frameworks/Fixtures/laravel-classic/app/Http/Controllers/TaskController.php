<?php

namespace App\Http\Controllers;

use App\Task;
use Illuminate\Http\Request;

class TaskController extends Controller
{
    // endpoint: GET /tasks/{task} authn=missing
    public function show(Task $task)
    {
        $task->update(['seen' => true]);

        return $task;
    }

    // endpoint: DELETE /tasks/{task} authn=enforced object=enforced
    public function destroy(Request $request, $task)
    {
        if (! auth()->check()) {
            return redirect('login');
        }

        auth()->user()->tasks()->findOrFail($task)->delete();

        return back();
    }
}
