class DocumentsController < ApplicationController
  include Pundit::Authorization

  # endpoint: GET /documents/:id authn=enforced object=enforced
  def show
    @document = authorize Document.find(params[:id])
  end

  # The policy lets everybody.
  # endpoint: PATCH /documents/:id authn=enforced object=missing
  # endpoint: PUT /documents/:id authn=enforced object=missing
  def update
    @document = Document.find(params[:id])
    authorize @document
    @document.update!(params.require(:document).permit(:title))
    head :ok
  end
end
