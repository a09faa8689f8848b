from django.urls import include, path
from rest_framework.routers import DefaultRouter

from desk.views import DealViewSet, OfferViewSet, OwnViewSet

deals = DefaultRouter()
deals.register("", DealViewSet, basename="deal")
own = DefaultRouter()
own.register("own", OwnViewSet, basename="own")
own.register(r"offers", OfferViewSet, basename="offer")

urlpatterns = [path("deals/", include(deals.urls)), path("", include(own.urls))]
