ROOT_URLCONF = "desk.urls"
