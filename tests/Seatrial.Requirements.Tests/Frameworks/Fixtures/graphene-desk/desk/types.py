import graphene
from graphene_django import DjangoObjectType

from desk.models import Ticket


class TicketType(DjangoObjectType):
    class Meta:
        model = Ticket


class TicketNode(DjangoObjectType):
    class Meta:
        model = Ticket
        interfaces = (graphene.relay.Node,)


class OwnTicketNode(DjangoObjectType):
    class Meta:
        model = Ticket
        interfaces = (graphene.relay.Node,)

    @classmethod
    def get_queryset(cls, queryset, info):
        return queryset.filter(owner=info.context.user)
