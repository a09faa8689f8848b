class ApplicationController < ActionController::Base
  include Authentication

  private

  def require_admin
    head :forbidden unless current_user.admin?
  end
end
