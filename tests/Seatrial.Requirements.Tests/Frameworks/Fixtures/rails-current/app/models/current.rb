class Current < ActiveSupport::CurrentAttributes
  attribute :session, :user

  def session=(value)
    super(value)
    if value.present?
      self.user = session.user
    end
  end
end
