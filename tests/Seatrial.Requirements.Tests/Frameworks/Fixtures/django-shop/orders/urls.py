from django.urls import path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("orders", views.OrderViewSet, basename="order")
router.register(r"products", views.ProductViewSet)

urlpatterns = router.urls + [
    path("invoices/<int:pk>/", views.InvoiceView.as_view()),
    path("notes/<int:pk>/", views.NoteView.as_view()),
    path("ping/", views.ping),
]
