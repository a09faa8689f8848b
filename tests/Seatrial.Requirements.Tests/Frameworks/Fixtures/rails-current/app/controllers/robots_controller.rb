class RobotsController < ApplicationController
  # endpoint: DELETE /robots/:id authn=enforced object=missing
  def destroy
    User.find(params[:id]).destroy
    redirect_to root_url
  end
end
