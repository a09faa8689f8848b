Rails.application.routes.draw do
  concern :commentable do
    resources :comments, only: %i[index create]
  end

  root "pages#home"
  resource :session, only: %i[new create destroy]
  get "/about", to: "pages#about"
  get "old", to: redirect("/about")

  resources :orders, only: %i[index show create update destroy], concerns: :commentable do
    member do
      post :cancel
      get :receipt
    end
    get :search, on: :collection
    resources :lines, shallow: true, only: %i[show]
  end

  resources :invoices, only: %i[show edit update]
  resources :documents, only: %i[show update]
  resources :reports, except: %i[new edit destroy create update]

  namespace :api do
    scope module: :v1, path: "v1" do
      resources :tokens, only: :create
      resources :shipments, only: %i[index show], param: :number
      match "ping", to: "shipments#ping", via: %i[get head]
    end
  end

  draw :admin
end
