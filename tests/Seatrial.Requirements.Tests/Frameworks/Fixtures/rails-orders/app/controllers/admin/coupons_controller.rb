module Admin
  class CouponsController < ApplicationController
    # endpoint: GET /admin/coupons authn=enforced function=missing
    def index
      @coupons = Coupon.all
    end

    # endpoint: DELETE /admin/coupons/:id authn=enforced function=missing
    def destroy
      Coupon.find(params[:id]).destroy
      head :no_content
    end
  end
end
