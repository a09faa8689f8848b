ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["rest_framework", "orders", "pages"]
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}
