class DocumentPolicy < ApplicationPolicy
  def show?
    user.admin? || owner?
  end

  def update?
    true
  end

  private

  def owner?
    record.user == user
  end
end
