from django.urls import include, path
from rest_framework.routers import DefaultRouter

from clinic import views

router = DefaultRouter()
router.register("visits", views.VisitViewSet, basename="visit")

urlpatterns = [
    path("people/<int:pk>", views.person),
    path("score/<code>", views.score),
    path("notes/<int:visit_id>", views.notes),
    path("shown", views.shown),
    path("api/", include(router.urls)),
]
