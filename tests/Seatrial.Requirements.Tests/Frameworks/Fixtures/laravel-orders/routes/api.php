<?php

use App\Http\Controllers\Admin\ReportController;
use App\Http\Controllers\InvoiceController;
use App\Http\Controllers\NoteController;
use App\Http\Controllers\OrderController;
use App\Http\Controllers\ProfileController;
use App\Http\Controllers\TeamController;
use App\Models\Order;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function () {
    Route::apiResource('orders', OrderController::class)->except('destroy');
    Route::delete('orders/{order}', [OrderController::class, 'destroy'])->can('delete', 'order');
    Route::get('orders/{order}/invoices/{invoice}', [InvoiceController::class, 'show'])->scopeBindings();
    Route::get('invoices/{invoice}', [InvoiceController::class, 'unscoped']);

    // endpoint: GET /api/v1/me authn=enforced object=na
    Route::get('me', fn (Request $request) => $request->user());

    // endpoint: GET /api/v1/latest authn=enforced object=na
    Route::get('latest', function () {
        return Order::whereUserId(auth()->id())->latest()->first();
    });

    Route::controller(NoteController::class)->prefix('notes')->group(function () {
        Route::get('/{id}', 'show');
        Route::put('/{id}', 'update');
        Route::delete('/{id}', 'destroy');
        Route::post('/{id}/archive', 'archive');
    });

    Route::put('profile', ProfileController::class);
    Route::get('teams/{team}/board', [TeamController::class, 'board'])->middleware('team');
    Route::get('teams/{team}', [TeamController::class, 'show']);
    Route::get('reports', [ReportController::class, 'index'])->middleware('role:admin');
    Route::delete('reports/{report}', [ReportController::class, 'destroy']);
});

Route::post('orders/{order}/refund', [OrderController::class, 'refund']);
