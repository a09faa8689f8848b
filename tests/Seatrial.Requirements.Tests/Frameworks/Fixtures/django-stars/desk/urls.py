from django.urls import *

from .views import *
from .listed import *

urlpatterns = [
    path("tickets", tickets),
    path("tickets/<int:pk>", ticket),
    path("tickets/<int:pk>/own", own_ticket),
    path("tickets/<int:pk>/close", close),
    path("tickets/<int:pk>/kept", kept),
]
