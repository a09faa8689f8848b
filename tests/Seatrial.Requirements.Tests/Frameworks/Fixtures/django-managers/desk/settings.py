ROOT_URLCONF = "desk.urls"
INSTALLED_APPS = ["rest_framework", "desk"]
