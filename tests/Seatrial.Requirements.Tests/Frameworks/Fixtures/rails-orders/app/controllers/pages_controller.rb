class PagesController < ApplicationController
  skip_before_action :require_authentication

  # endpoint: GET / authn=public
  def home
  end

  # endpoint: GET /about authn=public
  def about
  end
end
