ActiveRecord::Schema[8.0].define(version: 1) do
  create_table "users" do |t|
    t.string "email_address"
    t.string "password_digest"
    t.integer "role"
  end
  create_table "sessions" do |t|
    t.integer "user_id"
    t.string "token"
  end
end
