module Api
  module V1
    class BaseController < ActionController::API
      include ActionController::HttpAuthentication::Token::ControllerMethods

      before_action :authenticate

      rescue_from ActiveRecord::RecordNotFound do
        render json: { error: "not found" }, status: :not_found
      end

      attr_reader :current_user

      private

      def authenticate
        header = request.headers["Authorization"]
        token = header.split(" ").last if header
        payload = JWT.decode(token, Rails.application.secret_key_base, true, algorithm: "HS256").first
        @current_user = User.find(payload["user_id"])
      rescue JWT::DecodeError, ActiveRecord::RecordNotFound => e
        render json: { error: e.message }, status: :unauthorized
      end
    end
  end
end
