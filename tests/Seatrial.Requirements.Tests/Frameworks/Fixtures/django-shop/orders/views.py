from rest_framework import generics, serializers, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated, IsAuthenticatedOrReadOnly
from rest_framework.response import Response

from .models import Invoice, Note, Order, Product


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["id", "note"]


class IsOwner(IsAuthenticated):
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user


# endpoint: GET /api/orders/ authn=enforced object=na
# endpoint: POST /api/orders/ authn=enforced object=na
# endpoint: GET /api/orders/<pk>/ authn=enforced object=enforced
# endpoint: PUT /api/orders/<pk>/ authn=enforced object=enforced
# endpoint: PATCH /api/orders/<pk>/ authn=enforced object=enforced
# endpoint: DELETE /api/orders/<pk>/ authn=enforced object=enforced
# endpoint: POST /api/orders/<pk>/cancel/ authn=enforced object=missing
class OrderViewSet(viewsets.ModelViewSet):
    serializer_class = OrderSerializer

    def get_queryset(self):
        return Order.objects.filter(customer=self.request.user)

    def perform_create(self, serializer):
        serializer.save(customer=self.request.user)

    @action(detail=True, methods=["post"])
    def cancel(self, request, pk=None):
        order = Order.objects.get(pk=pk)
        order.note = "cancelled"
        order.save()
        return Response({"ok": True})


# endpoint: GET /api/products/ authn=public object=na
# endpoint: POST /api/products/ authn=enforced object=na
# endpoint: GET /api/products/<pk>/ authn=public object=na
# endpoint: PUT /api/products/<pk>/ authn=enforced
# endpoint: PATCH /api/products/<pk>/ authn=enforced
# endpoint: DELETE /api/products/<pk>/ authn=enforced
class ProductViewSet(viewsets.ModelViewSet):
    queryset = Product.objects.all()
    permission_classes = [IsAuthenticatedOrReadOnly]


# endpoint: GET /api/invoices/<int:pk>/ authn=enforced object=missing
class InvoiceView(generics.RetrieveAPIView):
    queryset = Invoice.objects.all()


# endpoint: GET /api/notes/<int:pk>/ authn=enforced object=enforced
# endpoint: DELETE /api/notes/<int:pk>/ authn=enforced object=enforced
class NoteView(generics.RetrieveDestroyAPIView):
    queryset = Note.objects.all()
    permission_classes = [IsOwner]


# endpoint: GET /api/ping/ authn=public object=na
@api_view(["GET"])
@permission_classes([AllowAny])
def ping(request):
    return Response({"ok": True})
