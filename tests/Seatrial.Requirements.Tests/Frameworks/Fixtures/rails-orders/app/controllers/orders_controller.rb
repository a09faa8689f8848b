class OrdersController < ApplicationController
  before_action :set_order, only: %i[show update cancel]
  before_action only: :destroy do
    @order = Order.find(params[:id])
    redirect_to orders_path unless @order.user == current_user
  end
  skip_before_action :require_authentication, only: :receipt

  # endpoint: GET /orders authn=enforced object=na
  def index
    @orders = current_user.orders.open.order(:id)
  end

  # endpoint: GET /orders/search authn=enforced object=enforced
  def search
    @orders = Order.for(current_user).where("title LIKE ?", params[:q])
  end

  # endpoint: GET /orders/:id authn=enforced object=enforced property=na
  def show
    render json: @order
  end

  # endpoint: POST /orders authn=enforced object=na property=enforced
  def create
    @order = current_user.orders.build(order_params)
    if @order.save
      redirect_to @order
    else
      render :new, status: :unprocessable_entity
    end
  end

  # endpoint: PATCH /orders/:id authn=enforced object=enforced property=missing
  # endpoint: PUT /orders/:id authn=enforced object=enforced property=missing
  def update
    @order.update(params.require(:order).permit!)
    render json: @order
  end

  # endpoint: DELETE /orders/:id authn=enforced object=enforced
  def destroy
    @order.destroy!
    head :no_content
  end

  # endpoint: POST /orders/:id/cancel authn=enforced object=enforced
  def cancel
    @order.update!(paid: false)
    respond_to do |format|
      format.html { redirect_to @order }
      format.json { render json: @order }
    end
  end

  # The filter is skipped for it: anybody reads any order.
  # endpoint: GET /orders/:id/receipt authn=missing
  def receipt
    @order = Order.find(params[:id])
  end

  private

  def set_order
    @order = current_user.orders.find(params[:id])
  end

  def order_params
    params.require(:order).permit(:title, lines: [])
  end
end
