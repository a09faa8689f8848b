<?php

namespace App\Http\Controllers\Admin;

use App\Http\Controllers\Controller;
use App\Models\Report;
use Illuminate\Support\Facades\Gate;

class ReportController extends Controller
{
    // endpoint: GET /api/v1/reports authn=enforced object=na function=enforced
    public function index()
    {
        return Report::all();
    }

    // endpoint: DELETE /api/v1/reports/{report} authn=enforced object=enforced
    public function destroy(Report $report)
    {
        Gate::authorize('manage-reports');
        $report->delete();

        return response()->noContent();
    }
}
