class BotsController < ApplicationController
  before_action :ensure_can_administer
  before_action :set_bot

  # endpoint: PATCH /bots/:id authn=enforced object=enforced function=enforced
  # endpoint: PUT /bots/:id authn=enforced object=enforced function=enforced
  def update
    @bot.update! role: :bot
    redirect_to root_url
  end

  # endpoint: DELETE /bots/:id authn=enforced object=enforced function=enforced
  def destroy
    @bot.destroy
    redirect_to root_url
  end

  private
    def set_bot
      @bot = User.find(params[:id])
    end

    def ensure_can_administer
      head :forbidden unless Current.user.can_administer?
    end
end
