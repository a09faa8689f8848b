class DroidsController < ApplicationController
  def initialize(*args)
    super
    @store = DroidStore.new
  end

  # endpoint: DELETE /droids/:id authn=enforced object=missing
  def destroy
    @store.remove(params[:id])
    redirect_to root_url
  end
end
