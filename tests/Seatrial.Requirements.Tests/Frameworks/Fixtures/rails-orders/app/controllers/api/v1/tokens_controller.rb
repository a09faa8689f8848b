module Api
  module V1
    class TokensController < BaseController
      skip_before_action :authenticate

      # endpoint: POST /api/v1/tokens authn=public
      def create
        user = User.find_by(email: params[:email])
        if user&.authenticate(params[:password])
          render json: { token: JWT.encode({ user_id: user.id }, Rails.application.secret_key_base) }, status: :created
        else
          head :unauthorized
        end
      end
    end
  end
end
