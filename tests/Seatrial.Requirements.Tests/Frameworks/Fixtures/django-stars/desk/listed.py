from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from .models import Ticket

__all__ = ["close"]


# endpoint: ANY /tickets/<int:pk>/close authn=missing
def close(request, pk):
    get_object_or_404(Ticket, pk=pk).delete()
    return HttpResponse(status=204)


def kept(request, pk):
    return HttpResponse(status=204)
