class CommentsController < ApplicationController
  before_action :set_order

  # endpoint: GET /orders/:order_id/comments authn=enforced object=enforced
  def index
    render json: @order.comments
  end

  # endpoint: POST /orders/:order_id/comments authn=enforced object=enforced property=enforced
  def create
    comment = @order.comments.create!(body: params[:body], author: current_user)
    render json: comment, status: :created
  end

  private

  def set_order
    @order = Order.find(params[:order_id])
    return if current_user.owns?(@order)

    deny
  end

  def deny
    head :forbidden
  end
end
