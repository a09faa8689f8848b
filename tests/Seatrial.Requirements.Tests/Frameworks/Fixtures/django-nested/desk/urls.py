from django.urls import include, path
from rest_framework.routers import DefaultRouter
from rest_framework_nested.routers import NestedSimpleRouter

from desk.views import CallViewSet, PatientViewSet, VisitViewSet

router = DefaultRouter()
router.register(r"patients", PatientViewSet, basename="patient")
router.register(r"calls", CallViewSet, basename="call")

patients = NestedSimpleRouter(router, r"patients", lookup="patient")
patients.register(r"visits", VisitViewSet, basename="patient-visit")

visits = NestedSimpleRouter(patients, r"visits", lookup="visit")
visits.register(r"calls", CallViewSet, basename="visit-call")

urlpatterns = [
    path("api/", include(router.urls)),
    path("api/", include(patients.urls)),
    path("api/", include(visits.urls)),
]
