import jwt
from ariadne import MutationType, QueryType, make_executable_schema
from ariadne.asgi import GraphQL

import store

query = QueryType()
mutation = MutationType()


def caller(info):
    header = info.context["request"].headers.get("authorization")
    if header is None:
        raise PermissionError("sign in")
    return jwt.decode(header, "key-from-vault", algorithms=["HS256"])["sub"]


# endpoint: QUERY /book authn=enforced
@query.field("book")
def resolve_book(_, info, id):
    caller(info)
    return store.connection.execute("SELECT * FROM loans WHERE id = %s", (id,)).fetchone()


# endpoint: MUTATION /returnBook authn=enforced object=enforced
@mutation.field("returnBook")
def resolve_return(_, info, id):
    me = caller(info)
    store.connection.execute("DELETE FROM loans WHERE id = %s AND user_id = %s", (id, me))
    return True


# endpoint: MUTATION /forceReturn authn=missing object=missing
@mutation.field("forceReturn")
def resolve_force(_, info, id):
    store.connection.execute("DELETE FROM loans WHERE id = %s", (id,))
    return True


app = GraphQL(make_executable_schema("type Query { book(id: ID!): String }", query, mutation))
