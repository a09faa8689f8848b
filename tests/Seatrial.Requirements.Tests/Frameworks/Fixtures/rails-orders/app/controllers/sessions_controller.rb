class SessionsController < ApplicationController
  allow_unauthenticated_access only: %i[new create]

  # endpoint: GET /session/new authn=public
  def new
  end

  # endpoint: POST /session authn=enforced object=na
  def create
    if user = User.authenticate_by(params.permit(:email_address, :password))
      start_new_session_for user
      redirect_to root_path
    else
      redirect_to new_session_path, alert: "Try another email address or password."
    end
  end

  # endpoint: DELETE /session authn=enforced
  def destroy
    Current.session.destroy
    redirect_to new_session_path
  end
end
