class InvoiceFinder
  class NotAllowed < StandardError; end

  attr_reader :user

  def initialize(user)
    @user = user
  end

  def call(id)
    invoice = Invoice.find_by(id: id)
    ensure_own(invoice)
    invoice
  end

  private

  def ensure_own(invoice)
    raise NotAllowed unless invoice && invoice.customer_id == user.id
  end
end
