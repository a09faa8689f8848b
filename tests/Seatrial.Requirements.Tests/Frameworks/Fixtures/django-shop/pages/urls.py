from django.contrib.auth.decorators import login_required
from django.urls import path, re_path

from . import views
from .views import NoteDelete

urlpatterns = [
    path("notes/", login_required(views.notes)),
    path("notes/<int:pk>/edit/", views.edit),
    re_path(r"^notes/(?P<pk>\d+)/delete/$", NoteDelete.as_view()),
    path("notes/<int:pk>/drop/", views.drop),
]
