import jwt
from fastapi import Depends, Request
from sqlalchemy.orm import Session

from app.db import SessionLocal
from app.models import User


def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()


def get_user(request: Request, db: Session = Depends(get_db)):
    header = request.headers.get("authorization")
    if not header:
        return None
    claims = jwt.decode(header, "key-from-vault", algorithms=["HS256"])
    return db.get(User, claims["sub"])


async def get_context(user=Depends(get_user), db: Session = Depends(get_db)):
    return {"user": user, "db": db}
