from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponseForbidden, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST
from django.views.generic import DeleteView

from orders.models import Note


# endpoint: ANY /notes/ authn=enforced object=na
def notes(request):
    return render(request, "notes.html", {"notes": Note.objects.filter(owner=request.user)})


# endpoint: ANY /notes/<int:pk>/edit/ authn=enforced object=enforced
@login_required
def edit(request, pk):
    note = get_object_or_404(Note, pk=pk)
    if note.owner != request.user:
        return HttpResponseForbidden()
    note.text = request.POST["text"]
    note.save()
    return redirect("notes")


# endpoint: GET /notes/<pk>/delete/ authn=enforced object=missing
# endpoint: POST /notes/<pk>/delete/ authn=enforced object=missing
class NoteDelete(LoginRequiredMixin, DeleteView):
    model = Note
    success_url = "/notes/"


# endpoint: POST /notes/<int:pk>/drop/ authn=missing
@require_POST
def drop(request, pk):
    Note.objects.filter(pk=pk).delete()
    return JsonResponse({"ok": True})
