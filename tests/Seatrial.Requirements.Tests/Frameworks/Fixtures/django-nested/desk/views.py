from rest_framework import permissions, serializers, viewsets

from desk.models import Call, Patient, Visit


class IsNurse(permissions.BasePermission):
    def has_permission(self, request, view):
        return request.user.role == "nurse"


class PatientSerializer(serializers.ModelSerializer):
    class Meta:
        model = Patient
        fields = ["id", "email"]


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["id", "reason"]


class CallSerializer(serializers.ModelSerializer):
    class Meta:
        model = Call
        fields = ["id", "note"]


# Whoever signs in reads, and who made a record is only noted: those with a role change it.
# endpoint: GET /api/patients/ authn=enforced object=na
# endpoint: GET /api/patients/<pk>/ authn=enforced object=na
# endpoint: POST /api/patients/ authn=enforced
# endpoint: PUT /api/patients/<pk>/ authn=enforced object=enforced
class PatientViewSet(viewsets.ModelViewSet):
    queryset = Patient.objects.all()
    serializer_class = PatientSerializer
    http_method_names = ["get", "post", "put"]

    def get_permissions(self):
        if self.action in ["create", "update"]:
            return [permissions.IsAuthenticated(), IsNurse()]
        return [permissions.IsAuthenticated()]


# A visit of a patient is nothing that passers-by leave.
# endpoint: POST /api/patients/<patient_pk>/visits/ authn=missing
class VisitViewSet(viewsets.ModelViewSet):
    queryset = Visit.objects.all()
    serializer_class = VisitSerializer
    permission_classes = []
    http_method_names = ["post"]


# endpoint: GET /api/patients/<patient_pk>/visits/<visit_pk>/calls/<pk>/ authn=enforced object=unsure
# endpoint: GET /api/calls/<pk>/ authn=enforced object=unsure
class CallViewSet(viewsets.GenericViewSet, viewsets.mixins.RetrieveModelMixin):
    serializer_class = CallSerializer
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Call.objects.all()
