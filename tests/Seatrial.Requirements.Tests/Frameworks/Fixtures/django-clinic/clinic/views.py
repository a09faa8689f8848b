from base64 import b64decode

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from rest_framework import permissions, serializers, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response

from clinic.models import Visit


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["id", "notes"]


class Reading(permissions.BasePermission):
    def has_permission(self, request, view):
        return request.method in permissions.SAFE_METHODS or request.user.is_staff


# endpoint: ANY /people/<int:pk> authn=enforced object=missing
@login_required
def person(request, pk):
    target = get_object_or_404(User, pk=pk)
    return render(request, "person.html", {"target": target})


# endpoint: GET /score/<code> authn=enforced object=missing
@api_view(["GET"])
@permission_classes([permissions.IsAuthenticated])
def score(request, code):
    visit = Visit.objects.get(pk=b64decode(code))
    return Response(VisitSerializer(visit).data)


# endpoint: GET /notes/<int:visit_id> authn=enforced object=enforced
# endpoint: DELETE /notes/<int:visit_id> authn=enforced object=missing
@api_view(["GET", "DELETE"])
def notes(request, visit_id):
    visit = Visit.objects.get(pk=visit_id)
    if request.method == "DELETE":
        visit.delete()
        return Response(status=204)
    if visit.patient != request.user:
        return Response(status=403)
    return Response(VisitSerializer(visit).data)


def readable(request, visit_id):
    visit = get_object_or_404(Visit, pk=visit_id)
    is_own = visit.patient == request.user
    if not is_own and not visit.shared:
        raise Http404("no such visit")
    return visit


def details(request):
    visit_id = request.GET.get("details")
    if not visit_id:
        return None
    return readable(request, visit_id)


# endpoint: ANY /shown authn=enforced object=enforced
@login_required
def shown(request):
    return render(request, "shown.html", {"details": details(request)})


# endpoint: GET /api/visits/shared/ authn=na
class VisitViewSet(viewsets.GenericViewSet):
    serializer_class = VisitSerializer

    def get_permissions(self):
        if self.action == "shared":
            return [permissions.AllowAny()]
        return super().get_permissions()

    @action(methods=["get"], detail=False)
    def shared(self, request):
        return Response({"count": 1})

    # endpoint: GET /api/visits/mine/ authn=enforced object=na
    @action(methods=["get"], detail=False)
    def mine(self, request):
        visits = Visit.objects.filter(patient=request.user)
        return Response(VisitSerializer(visits, many=True).data)
