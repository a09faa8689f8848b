from rest_framework import permissions, viewsets

from desk.models import Deal, Offer


class DealService:
    @staticmethod
    def all():
        return Deal.objects.select_related("owner")


# endpoint: GET /deals/ authn=enforced
# endpoint: POST /deals/ authn=enforced
# endpoint: GET /deals/<pk>/ authn=enforced object=missing
# endpoint: PUT /deals/<pk>/ authn=enforced object=missing
# endpoint: PATCH /deals/<pk>/ authn=enforced object=missing
# endpoint: DELETE /deals/<pk>/ authn=enforced object=missing
class DealViewSet(viewsets.ModelViewSet):
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return DealService.all()


# endpoint: GET /own/ authn=enforced
# endpoint: GET /own/<pk>/ authn=enforced object=enforced
class OwnViewSet(viewsets.ReadOnlyModelViewSet):
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Deal.objects.of(self.request.user)


# endpoint: GET /offers/ authn=enforced
# endpoint: GET /offers/<pk>/ authn=enforced object=missing
class OfferViewSet(viewsets.ReadOnlyModelViewSet):
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Offer.objects.open()
