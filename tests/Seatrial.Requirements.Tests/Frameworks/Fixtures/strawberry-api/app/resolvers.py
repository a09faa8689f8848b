from strawberry.types import Info

from app.models import Note


# endpoint: QUERY /note authn=enforced object=missing
def get_note(info: Info, id: int):
    return info.context["db"].query(Note).filter(Note.id == id).first()


# endpoint: QUERY /openNote authn=missing object=missing
def get_open_note(info: Info, id: int):
    return info.context["db"].query(Note).filter(Note.id == id).first()
