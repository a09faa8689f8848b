module Admin
  class AccountsController < ApplicationController
    before_action :require_admin

    # endpoint: GET /admin/accounts authn=enforced function=enforced
    def index
      @users = User.all
    end

    # endpoint: DELETE /admin/accounts/:id authn=enforced object=enforced function=enforced
    def destroy
      User.find(params[:id]).destroy
      redirect_to admin_accounts_path
    end
  end
end
