from enum import Enum

import jwt
from bson import ObjectId
from fastapi import Depends, FastAPI, Header, HTTPException
from motor.motor_asyncio import AsyncIOMotorClient
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import Session, declarative_base

from database import get_db

Base = declarative_base()
store = AsyncIOMotorClient("mongodb://localhost")["boards"]
app = FastAPI()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String)


class Board(Base):
    __tablename__ = "boards"
    id = Column(Integer, primary_key=True)
    owner_id = Column(Integer, ForeignKey("users.id"))


class Share(Base):
    __tablename__ = "shares"
    id = Column(Integer, primary_key=True)
    board_id = Column(Integer, ForeignKey("boards.id"))
    user_id = Column(Integer, ForeignKey("users.id"))
    level = Column(String)


class Card(Base):
    __tablename__ = "cards"
    id = Column(Integer, primary_key=True)
    board_id = Column(Integer, ForeignKey("boards.id"))
    author_id = Column(Integer, ForeignKey("users.id"))
    text = Column(String)


class Level(Enum):
    NONE = "none"
    VIEW = "view"
    EDIT = "edit"
    OWNER = "owner"


RANKS = {Level.NONE: 0, Level.VIEW: 1, Level.EDIT: 2, Level.OWNER: 3}


def signed_in(authorization: str = Header(), db: Session = Depends(get_db)):
    claims = jwt.decode(authorization, "key", algorithms=["HS256"])
    user = db.query(User).filter(User.email == claims["sub"]).first()
    if user is None:
        raise HTTPException(401)
    return user


def level_of(board, user, db):
    if board.owner_id == user.id:
        return Level.OWNER
    share = db.query(Share).filter(Share.board_id == board.id, Share.user_id == user.id).first()
    if not share:
        return Level.NONE
    return Level.EDIT if share.level == "edit" else Level.VIEW


def demand(board, user, db, least=Level.VIEW):
    if RANKS[level_of(board, user, db)] < RANKS[least]:
        raise HTTPException(403)


# endpoint: GET /boards/{board_id} authn=enforced object=enforced
@app.get("/boards/{board_id}")
def show(board_id: int, user=Depends(signed_in), db: Session = Depends(get_db)):
    board = db.query(Board).filter(Board.id == board_id).first()
    demand(board, user, db)
    return board


# endpoint: DELETE /boards/{board_id} authn=enforced object=enforced
@app.delete("/boards/{board_id}")
def remove(board_id: int, user=Depends(signed_in), db: Session = Depends(get_db)):
    board = db.query(Board).filter(Board.id == board_id).first()
    if level_of(board, user, db) != Level.OWNER:
        raise HTTPException(403)
    db.delete(board)
    db.commit()


# endpoint: GET /boards/{board_id}/cards authn=enforced object=enforced
@app.get("/boards/{board_id}/cards")
def cards(board_id: int, user=Depends(signed_in), db: Session = Depends(get_db)):
    board = db.query(Board).filter(Board.id == board_id).first()
    demand(board, user, db)
    return db.query(Card).filter(Card.board_id == board_id).all()


# The level is worked out and asked for the lowest, which everybody has.
# endpoint: GET /boards/{board_id}/title authn=enforced object=missing
@app.get("/boards/{board_id}/title")
def title(board_id: int, user=Depends(signed_in), db: Session = Depends(get_db)):
    board = db.query(Board).filter(Board.id == board_id).first()
    if RANKS[level_of(board, user, db)] < RANKS[Level.NONE]:
        raise HTTPException(403)
    return board


# endpoint: GET /boards/{board_id}/name authn=enforced object=missing
@app.get("/boards/{board_id}/name")
def name(board_id: int, user=Depends(signed_in), db: Session = Depends(get_db)):
    board = db.query(Board).filter(Board.id == board_id).first()
    level = level_of(board, user, db)
    return {"board": board, "level": level}


# endpoint: PATCH /boards authn=enforced object=enforced
@app.patch("/boards")
def change(ids: list[int], owner_note: str, user=Depends(signed_in), db: Session = Depends(get_db)):
    boards = db.query(Board).filter(Board.id.in_(ids)).all()
    for board in boards:
        demand(board, user, db, Level.EDIT)
    return boards


# endpoint: PUT /boards authn=enforced object=missing
@app.put("/boards")
def change_some(ids: list[int], user=Depends(signed_in), db: Session = Depends(get_db)):
    boards = db.query(Board).filter(Board.id.in_(ids)).all()
    for board in boards:
        if board.owner_id == user.id:
            continue
    return boards


async def account(subject, email):
    known = await store["accounts"].find_one({"subject": subject})
    if known:
        return known
    made = {"subject": subject, "email": email, "role": "member"}
    result = await store["accounts"].insert_one(made)
    made["_id"] = result.inserted_id
    return made


async def provisioned(authorization: str = Header()):
    claims = jwt.decode(authorization, "key", algorithms=["HS256"])
    found = await account(claims["sub"], claims["email"])
    return {"id": str(found["_id"]), "role": found["role"]}


# endpoint: GET /notes/{note_id} authn=enforced object=enforced
@app.get("/notes/{note_id}")
async def note(note_id: str, user: dict = Depends(provisioned)):
    found = await store["notes"].find_one({"_id": ObjectId(note_id)})
    if str(found["user_id"]) != user["id"]:
        raise HTTPException(403)
    return found


# endpoint: DELETE /notes/{note_id} authn=enforced object=missing
@app.delete("/notes/{note_id}")
async def remove_note(note_id: str, user: dict = Depends(provisioned)):
    await store["notes"].delete_one({"_id": ObjectId(note_id)})


# endpoint: GET /accounts authn=enforced function=enforced
@app.get("/accounts")
async def accounts(user: dict = Depends(provisioned)):
    if user["role"] != "admin":
        raise HTTPException(403)
    return await store["accounts"].find().to_list(100)


# endpoint: PUT /letters/{letter_id} authn=enforced function=enforced
@app.put("/letters/{letter_id}")
async def approve(letter_id: str, user: dict = Depends(provisioned)):
    if user["role"] != "admin":
        raise HTTPException(403)
    await store["letters"].update_one({"_id": ObjectId(letter_id)}, {"$set": {"approved": True}})


# The record is compared with the caller: that others ask for a role says nothing of it.
# endpoint: PATCH /letters/{letter_id} authn=enforced object=enforced function=na
@app.patch("/letters/{letter_id}")
async def change_letter(letter_id: str, text: str, user: dict = Depends(provisioned)):
    found = await store["letters"].find_one({"_id": ObjectId(letter_id)})
    if str(found["sent_by"]) != user["id"] and user["role"] != "admin":
        raise HTTPException(403)
    await store["letters"].update_one({"_id": ObjectId(letter_id)}, {"$set": {"text": text}})
