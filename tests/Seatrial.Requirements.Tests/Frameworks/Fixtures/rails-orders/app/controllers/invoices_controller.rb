class InvoicesController < ApplicationController
  # endpoint: GET /invoices/:id authn=enforced object=enforced
  def show
    @invoice = Invoice.find(params[:id])
    if @invoice.customer_id != current_user.id
      redirect_to root_path and return
    end
  end

  # endpoint: GET /invoices/:id/edit authn=enforced object=enforced
  def edit
    @invoice = InvoiceFinder.new(current_user).call(params[:id])
  end

  # The answer is a redirect, and the change goes on behind it.
  # endpoint: PATCH /invoices/:id authn=enforced object=missing
  # endpoint: PUT /invoices/:id authn=enforced object=missing
  def update
    @invoice = Invoice.find(params[:id])
    redirect_to root_path unless @invoice.customer == current_user
    @invoice.update(note: params[:note])
  end
end
