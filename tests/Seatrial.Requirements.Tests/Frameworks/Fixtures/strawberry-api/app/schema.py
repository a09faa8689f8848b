import strawberry
from strawberry.types import Info

from app.models import Note
from app.permissions import IsModerator, IsSignedIn
from app.resolvers import get_note, get_open_note


@strawberry.type
class NoteType:
    id: int
    text: str


@strawberry.input
class RenameInput:
    id: int
    text: str


@strawberry.type
class Query:
    note: NoteType = strawberry.field(resolver=get_note, permission_classes=[IsSignedIn])
    open_note: NoteType = strawberry.field(resolver=get_open_note)

    # endpoint: QUERY /myNotes authn=enforced object=na
    @strawberry.field(permission_classes=[IsSignedIn])
    def my_notes(self, info: Info) -> list[NoteType]:
        return info.context["db"].query(Note).filter(Note.user_id == info.context["user"].id).all()


    # endpoint: QUERY /ownNote authn=enforced object=enforced
    @strawberry.field(permission_classes=[IsSignedIn])
    def own_note(self, info: Info, id: int) -> NoteType:
        return info.context["db"].query(Note).filter(Note.id == id, Note.user_id == info.context["user"].id).first()


@strawberry.type
class Mutation:
    # endpoint: MUTATION /renameNote authn=enforced object=enforced
    @strawberry.mutation(permission_classes=[IsSignedIn])
    def rename_note(self, info: Info, input: RenameInput) -> NoteType:
        db = info.context["db"]
        note = db.query(Note).filter(Note.id == input.id).first()
        if note.user_id != info.context["user"].id:
            raise PermissionError("not yours")
        note.text = input.text
        db.commit()
        return note

    # endpoint: MUTATION /dropNote authn=enforced function=enforced
    @strawberry.mutation(name="dropNote", permission_classes=[IsModerator])
    def remove(self, info: Info, id: int) -> bool:
        db = info.context["db"]
        db.query(Note).filter(Note.id == id).delete()
        db.commit()
        return True

    # endpoint: MUTATION /forceNote authn=missing object=missing
    @strawberry.mutation
    def force_note(self, info: Info, id: int) -> bool:
        db = info.context["db"]
        db.query(Note).filter(Note.id == id).delete()
        db.commit()
        return True


schema = strawberry.Schema(query=Query, mutation=Mutation)
