from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from fastapi_utils.cbv import cbv
from jose import jwt
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, sessionmaker

Base = declarative_base()
engine = create_engine("sqlite://")
Local = sessionmaker(bind=engine)
scheme = OAuth2PasswordBearer(tokenUrl="token")
router = APIRouter()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)


class Letter(Base):
    __tablename__ = "letters"
    id = Column(Integer, primary_key=True)
    owner_id = Column(Integer, ForeignKey("users.id"))


def get_db():
    db = Local()
    try:
        yield db
    finally:
        db.close()


def get_user(token: str = Depends(scheme), db: Session = Depends(get_db)) -> User:
    user = db.query(User).filter(User.id == jwt.decode(token, "k", algorithms=["HS256"])["sub"]).first()
    if user is None:
        raise HTTPException(status_code=401)
    return user


class Desk:
    db: Session = Depends(get_db)


class UserDesk(Desk):
    user: User = Depends(get_user)


@cbv(router)
class LetterDesk(UserDesk):
    # endpoint: DELETE /letters/{id} authn=enforced object=missing
    @router.delete("/letters/{id}")
    def remove(self, id: int):
        self.db.query(Letter).filter(Letter.id == id).delete()

    # endpoint: DELETE /letters/{id}/own authn=enforced object=enforced
    @router.delete("/letters/{id}/own")
    def remove_own(self, id: int):
        self.db.query(Letter).filter(Letter.id == id, Letter.owner_id == self.user.id).delete()


@cbv(router)
class NoticeDesk:
    user: Annotated[User, Depends(get_user)]

    # endpoint: GET /me authn=enforced
    @router.get("/me")
    def me(self):
        return {"name": self.user.name}


@cbv(router)
class OpenDesk(Desk):
    # endpoint: DELETE /drafts/{id} authn=missing
    @router.delete("/drafts/{id}")
    def remove_draft(self, id: int):
        self.db.query(Letter).filter(Letter.id == id).delete()


app = FastAPI()
app.include_router(router)
