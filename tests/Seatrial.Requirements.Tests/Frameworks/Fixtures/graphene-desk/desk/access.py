from graphql import GraphQLError

from desk.models import Ticket


def ticket_of(user, pk):
    ticket = Ticket.objects.get(pk=pk)
    _demand_owner(ticket, user)
    return ticket


def _demand_owner(ticket, user):
    if ticket.owner_id != user.id:
        raise GraphQLError("Not yours.")
