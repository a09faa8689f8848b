ActiveRecord::Schema[8.0].define(version: 2025_01_01_000000) do
  create_table "orders", force: :cascade do |t|
    t.bigint "user_id", null: false
    t.string "title"
    t.boolean "paid"
    t.index ["user_id"], name: "index_orders_on_user_id"
  end

  create_table "coupons", force: :cascade do |t|
    t.string "code"
  end

  create_table "users", force: :cascade do |t|
    t.string "email"
    t.string "password_digest"
    t.string "role"
  end

  add_foreign_key "orders", "users"
end
