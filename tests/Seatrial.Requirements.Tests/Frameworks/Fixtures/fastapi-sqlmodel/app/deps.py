from typing import Annotated

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer
from sqlmodel import Session, create_engine

from app.config import settings
from app.models import User

engine = create_engine(settings.DATABASE)
bearer = OAuth2PasswordBearer(tokenUrl="/login")


def get_db():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_db)]


def get_current_user(session: SessionDep, token: Annotated[str, Depends(bearer)]) -> User:
    try:
        payload = jwt.decode(token, settings.KEY, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(status_code=403)
    user = session.get(User, payload["sub"])
    if not user:
        raise HTTPException(status_code=404)
    return user


CurrentUser = Annotated[User, Depends(get_current_user)]
