from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.db import get_db
from app.deps import CurrentUser, get_current_user, own_order
from app.models import Order

router = APIRouter(prefix="/orders")


class OrderIn(BaseModel):
    note: str


# endpoint: GET /api/orders authn=enforced object=na
@router.get("/")
def list_orders(user: CurrentUser, db: Session = Depends(get_db)):
    return db.scalars(select(Order).where(Order.user_id == user.id)).all()


# endpoint: GET /api/orders/{order_id} authn=enforced object=enforced
@router.get("/{order_id}")
def read_order(order_id: int, user=Depends(get_current_user), db: Session = Depends(get_db)):
    order = db.query(Order).filter(Order.id == order_id, Order.user_id == user.id).first()
    if order is None:
        raise HTTPException(status_code=404)
    return order


# endpoint: PUT /api/orders/{order_id} authn=enforced object=missing
@router.put("/{order_id}")
def change_order(order_id: int, data: OrderIn, user: CurrentUser, db: Session = Depends(get_db)):
    order = db.get(Order, order_id)
    if not order:
        raise HTTPException(status_code=404)
    order.note = data.note
    db.commit()
    return {"changed": True}


# endpoint: PATCH /api/orders/{order_id} authn=enforced object=enforced
@router.patch("/{order_id}")
def annotate(order_id: int, data: OrderIn, user: CurrentUser, db: Session = Depends(get_db)):
    order = db.get(Order, order_id)
    if order.user_id != user.id:
        raise HTTPException(status_code=403)
    order.note = data.note
    db.commit()
    return order


# endpoint: DELETE /api/orders/{order_id} authn=enforced object=enforced
@router.delete("/{order_id}")
def remove_order(order: Order = Depends(own_order), db: Session = Depends(get_db)):
    db.delete(order)
    db.commit()
    return {"ok": True}


# endpoint: POST /api/orders authn=enforced object=na property=enforced
@router.post("/")
def create_order(data: OrderIn, user: CurrentUser, db: Session = Depends(get_db)):
    order = Order(**data.model_dump(), user_id=user.id)
    db.add(order)
    db.commit()
    return order


# endpoint: DELETE /api/orders authn=missing
@router.delete("/")
def purge(db: Session = Depends(get_db)):
    db.query(Order).delete()
    db.commit()
    return {"ok": True}
