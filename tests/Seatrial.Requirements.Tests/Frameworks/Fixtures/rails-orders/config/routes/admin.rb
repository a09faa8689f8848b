namespace :admin do
  %w[accounts coupons].each do |name|
    resources name.to_sym, only: %i[index destroy]
  end
end
