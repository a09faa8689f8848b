import uuid

from fastapi import APIRouter, HTTPException

from app.deps import CurrentUser, SessionDep
from app.models import Item, ItemCreate, ItemImport

router = APIRouter()


# endpoint: POST /items authn=enforced object=na property=enforced
@router.post("/")
def create(session: SessionDep, given: ItemCreate, user: CurrentUser):
    item = Item.model_validate(given, update={"owner_id": user.id})
    session.add(item)
    session.commit()
    return item


# endpoint: POST /items/import authn=enforced object=na property=missing
@router.post("/import")
def take_over(session: SessionDep, given: ItemImport, user: CurrentUser):
    item = Item(**given.model_dump())
    session.add(item)
    session.commit()
    return item


# endpoint: PUT /items/{id} authn=enforced object=enforced property=enforced
@router.put("/{id}")
def update(session: SessionDep, id: uuid.UUID, given: ItemCreate, user: CurrentUser):
    item = session.get(Item, id)
    if not item:
        raise HTTPException(status_code=404)
    if item.owner_id != user.id:
        raise HTTPException(status_code=403)
    item.sqlmodel_update(given.model_dump(exclude_unset=True))
    session.add(item)
    session.commit()
    return item


# endpoint: PATCH /items/{id} authn=enforced object=missing property=enforced
@router.patch("/{id}")
def change(session: SessionDep, id: uuid.UUID, given: ItemCreate, user: CurrentUser):
    item = session.get(Item, id)
    if not item:
        raise HTTPException(status_code=404)
    item.sqlmodel_update(given.model_dump(exclude_unset=True))
    session.add(item)
    session.commit()
    return item
