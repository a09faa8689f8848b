import graphene
from graphql import GraphQLError
from graphql_jwt.decorators import login_required, superuser_required

from desk.access import ticket_of
from desk.models import Ticket
from desk.types import TicketType


class RenameTicket(graphene.Mutation):
    class Arguments:
        id = graphene.Int(required=True)
        title = graphene.String()

    ticket = graphene.Field(TicketType)

    # endpoint: MUTATION /renameTicket authn=enforced object=enforced
    @login_required
    def mutate(self, info, id, title):
        ticket = ticket_of(info.context.user, id)
        ticket.title = title
        ticket.save()
        return RenameTicket(ticket=ticket)


class CloseTicket(graphene.relay.ClientIDMutation):
    class Input:
        id = graphene.Int(required=True)

    ok = graphene.Boolean()

    # endpoint: MUTATION /closeTicket authn=enforced object=enforced
    @classmethod
    @login_required
    def mutate_and_get_payload(cls, root, info, **input):
        ticket = Ticket.objects.get(pk=input["id"])
        if ticket.owner != info.context.user:
            raise GraphQLError("Not yours.")
        ticket.delete()
        return CloseTicket(ok=True)


class TouchTicket(graphene.Mutation):
    class Arguments:
        id = graphene.Int(required=True)

    ok = graphene.Boolean()

    # endpoint: MUTATION /touchTicket authn=enforced object=missing
    @staticmethod
    @login_required
    def mutate(root, info, id):
        Ticket.objects.filter(pk=id).update(title="touched")
        return TouchTicket(ok=True)


class PurgeTicket(graphene.Mutation):
    class Arguments:
        id = graphene.Int(required=True)

    ok = graphene.Boolean()

    # endpoint: MUTATION /purgeTicket authn=enforced function=enforced
    @superuser_required
    def mutate(self, info, id):
        Ticket.objects.filter(pk=id).delete()
        return PurgeTicket(ok=True)


class ForceTicket(graphene.Mutation):
    class Arguments:
        id = graphene.Int(required=True)

    ok = graphene.Boolean()

    # endpoint: MUTATION /forceTicket authn=missing object=missing
    def mutate(self, info, id):
        Ticket.objects.filter(pk=id).delete()
        return ForceTicket(ok=True)
