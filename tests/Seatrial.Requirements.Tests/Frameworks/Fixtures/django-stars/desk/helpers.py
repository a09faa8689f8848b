from django.shortcuts import get_object_or_404

from .views import *
from .models import *


def own(request, pk):
    return get_object_or_404(Ticket, pk=pk, owner=request.user)
