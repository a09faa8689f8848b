from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.db import get_db
from app.models import Order, User

router = APIRouter()


# endpoint: GET /admin/users authn=enforced function=enforced
@router.get("/users")
def users(db: Session = Depends(get_db)):
    return db.query(User).all()


# endpoint: DELETE /admin/orders/{order_id} authn=enforced object=enforced function=enforced
@router.delete("/orders/{order_id}")
def drop(order_id: int, db: Session = Depends(get_db)):
    db.query(Order).filter(Order.id == order_id).delete()
    db.commit()
    return {"ok": True}
