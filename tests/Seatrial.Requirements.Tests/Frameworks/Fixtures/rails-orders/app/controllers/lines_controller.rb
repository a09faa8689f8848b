class LinesController < ApplicationController
  # By its id alone, although orders are bound to their owner.
  # endpoint: GET /lines/:id authn=enforced object=missing
  def show
    @line = Line.find(params[:id])
  end
end
