class User < ApplicationRecord
  include Role
  has_many :sessions
end
