class Api::V1::ShipmentsController < Api::V1::BaseController
  skip_before_action :authenticate, only: :ping

  # endpoint: GET /api/v1/shipments authn=enforced object=na
  def index
    render json: Shipment.where(user_id: current_user.id)
  end

  # endpoint: GET /api/v1/shipments/:number authn=enforced object=missing
  def show
    render json: Shipment.find_by!(number: params[:number])
  end

  # endpoint: GET /api/v1/ping authn=public
  # endpoint: HEAD /api/v1/ping authn=public
  def ping
    render json: { ok: true }
  end
end
