import graphene
from graphene_django.filter import DjangoFilterConnectionField
from graphql import GraphQLError
from graphql_jwt.decorators import login_required

from desk.models import Ticket
from desk.types import OwnTicketNode, TicketNode, TicketType


class TicketQuery(graphene.ObjectType):
    my_tickets = graphene.List(TicketType)
    ticket = graphene.Field(TicketType, id=graphene.Int(required=True))
    own_ticket = graphene.Field(TicketType, id=graphene.Int(required=True))
    open_ticket = graphene.Field(TicketType, id=graphene.Int(required=True))
    # endpoint: QUERY /everyTicket authn=unsure
    every_ticket = DjangoFilterConnectionField(TicketNode)
    # endpoint: QUERY /ownTickets object=na
    own_tickets = DjangoFilterConnectionField(OwnTicketNode)

    # endpoint: QUERY /myTickets authn=enforced object=na
    @login_required
    def resolve_my_tickets(self, info):
        return Ticket.objects.filter(owner=info.context.user)

    # endpoint: QUERY /ticket authn=enforced object=missing
    @login_required
    def resolve_ticket(self, info, id):
        return Ticket.objects.get(pk=id)

    # endpoint: QUERY /ownTicket authn=enforced object=enforced
    def resolve_own_ticket(self, info, **kwargs):
        user = info.context.user
        if user.is_anonymous:
            raise GraphQLError("Not logged in!")
        return Ticket.objects.get(pk=kwargs.get("id"), owner=user)

    # endpoint: QUERY /openTicket authn=missing object=missing
    def resolve_open_ticket(self, info, id):
        return Ticket.objects.get(pk=id)
