import graphene

from desk.mutations import CloseTicket, ForceTicket, PurgeTicket, RenameTicket, TouchTicket
from desk.queries import TicketQuery


class Query(TicketQuery, graphene.ObjectType):
    pass


class Mutation(graphene.ObjectType):
    rename_ticket = RenameTicket.Field()
    close_ticket = CloseTicket.Field()
    touch_ticket = TouchTicket.Field()
    purge_ticket = PurgeTicket.Field()
    force_ticket = ForceTicket.Field()


schema = graphene.Schema(query=Query, mutation=Mutation)
