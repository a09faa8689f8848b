from typing import Annotated

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from app.db import get_db
from app.models import Order, User

oauth2_scheme = OAuth2PasswordBearer(tokenUrl="login")


def get_current_user(token: str = Depends(oauth2_scheme), db: Session = Depends(get_db)) -> User:
    try:
        payload = jwt.decode(token, "configured elsewhere", algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(status_code=status.HTTP_401_UNAUTHORIZED)
    user = db.query(User).filter(User.id == payload.get("sub")).first()
    if user is None:
        raise HTTPException(status_code=401)
    return user


def require_admin(user: User = Depends(get_current_user)) -> User:
    if not user.is_admin:
        raise HTTPException(status_code=403)
    return user


CurrentUser = Annotated[User, Depends(get_current_user)]


def own_order(order_id: int, user: CurrentUser, db: Session = Depends(get_db)) -> Order:
    order = db.get(Order, order_id)
    ensure_owner(order, user)
    return order


def ensure_owner(order: Order, user: User) -> None:
    if order.user_id != user.id:
        raise HTTPException(status_code=404)
