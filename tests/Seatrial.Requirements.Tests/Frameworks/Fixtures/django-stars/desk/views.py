from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render

from .models import *
from .helpers import *


# endpoint: ANY /tickets authn=enforced object=na
@login_required
def tickets(request):
    return render(request, "tickets.html", {"tickets": Ticket.objects.filter(owner=request.user)})


# endpoint: ANY /tickets/<int:pk> authn=enforced object=missing
@login_required
def ticket(request, pk):
    return render(request, "ticket.html", {"ticket": get_object_or_404(Ticket, pk=pk)})


# endpoint: ANY /tickets/<int:pk>/own authn=enforced object=enforced
@login_required
def own_ticket(request, pk):
    return render(request, "ticket.html", {"ticket": own(request, pk)})
