import os

import jwt
from fastapi import Depends, FastAPI, Header, HTTPException
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()
SessionLocal = sessionmaker()
SECRET = os.environ["SECRET"]
DEV_MODE = os.environ.get("DEV_MODE", "false").lower() == "true"
EASY = os.environ.get("EASY", "false").lower() == "true"
app = FastAPI()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String)


class Meeting(Base):
    __tablename__ = "meetings"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))


def current_user(authorization: str = Header(None)):
    if DEV_MODE:
        return {"id": "somebody", "email": "somebody@example.com"}
    if not authorization:
        raise HTTPException(status_code=401)
    claims = jwt.decode(authorization[7:], SECRET, algorithms=["HS256"])
    return {"id": claims["sub"], "email": claims["email"]}


def easy_user(authorization: str = Header(None)):
    if EASY:
        return {"id": "somebody", "email": "somebody@example.com"}
    if not authorization:
        raise HTTPException(status_code=401)
    claims = jwt.decode(authorization[7:], SECRET, algorithms=["HS256"])
    return {"id": claims["sub"], "email": claims["email"]}


# endpoint: DELETE /meetings/{meeting_id} authn=enforced object=enforced
@app.delete("/meetings/{meeting_id}")
def remove(meeting_id: int, user: dict = Depends(current_user)):
    db = SessionLocal()
    db.query(Meeting).filter(Meeting.id == meeting_id, Meeting.user_id == user["id"]).delete()
    db.commit()


# endpoint: DELETE /meetings/{meeting_id}/easy authn=missing
@app.delete("/meetings/{meeting_id}/easy")
def remove_easily(meeting_id: int, user: dict = Depends(easy_user)):
    db = SessionLocal()
    db.query(Meeting).filter(Meeting.id == meeting_id).delete()
    db.commit()
