from sqlmodel import Session

from app.models import User, UserCreate, UserRegister
from app.security import hashed


def register(session: Session, given: UserRegister) -> User:
    user = User.model_validate(given, update={"hashed_password": hashed(given.password)})
    session.add(user)
    session.commit()
    return user


def create(session: Session, given: UserCreate) -> User:
    user = User.model_validate(given, update={"hashed_password": hashed(given.password)})
    session.add(user)
    session.commit()
    return user
