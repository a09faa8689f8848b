class ReportsController < ApplicationController
  include Pundit::Authorization

  # endpoint: GET /reports authn=enforced object=na
  def index
    @reports = policy_scope(Report)
  end

  # endpoint: GET /reports/:id authn=enforced object=enforced
  def show
    @report = policy_scope(Report).find(params[:id])
  end
end
