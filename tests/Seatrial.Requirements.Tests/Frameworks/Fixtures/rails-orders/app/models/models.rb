class ApplicationRecord < ActiveRecord::Base
end

class User < ApplicationRecord
  has_secure_password
  has_many :orders
  has_many :invoices, foreign_key: :customer_id
  has_many :sessions

  def admin?
    role == "admin"
  end

  def owns?(record)
    record.user_id == id
  end
end

class Session < ApplicationRecord
  belongs_to :user
end

class Order < ApplicationRecord
  belongs_to :user
  has_many :lines
  has_many :comments
  scope :open, -> { where(paid: false) }
  scope :for, ->(user) { where(user: user) }
end

class Line < ApplicationRecord
  belongs_to :order
end

class Comment < ApplicationRecord
  belongs_to :order
  belongs_to :author, class_name: "User"
end

class Invoice < ApplicationRecord
  belongs_to :customer, class_name: "User"
end

class Document < ApplicationRecord
  belongs_to :user
end

class Report < ApplicationRecord
  belongs_to :user
end

class Shipment < ApplicationRecord
  belongs_to :user
end

class Coupon < ApplicationRecord
end
