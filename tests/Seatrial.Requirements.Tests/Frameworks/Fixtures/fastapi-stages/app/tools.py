from fastapi import APIRouter, Depends
from sqlmodel import Session

from app.models import User

router = APIRouter(prefix="/tools")


# endpoint: POST /tools/users authn=missing
@router.post("/users")
def make_user(email: str, session: Session = Depends()):
    user = User(email=email, hashed_password="")
    session.add(user)
    session.commit()
    return user
