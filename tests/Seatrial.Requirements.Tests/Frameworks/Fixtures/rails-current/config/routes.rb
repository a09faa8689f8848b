Rails.application.routes.draw do
  resources :bots, only: %i[ destroy update ]
  resources :robots, only: %i[ destroy ]
  resources :droids, only: %i[ destroy ]
end
