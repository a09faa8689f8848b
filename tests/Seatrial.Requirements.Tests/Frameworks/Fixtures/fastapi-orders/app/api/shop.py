from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from app.db import get_db
from app.models import Product, User

router = APIRouter()


# endpoint: GET /products/{product_id} authn=public object=na
@router.get("/products/{product_id}")
def product(product_id: int, db: Session = Depends(get_db)):
    return db.query(Product).filter_by(id=product_id).first()


# endpoint: POST /login authn=public object=na
@router.post("/login")
def login(email: str, password: str, db: Session = Depends(get_db)):
    user = db.query(User).filter(User.email == email).first()
    if not user or not user.check(password):
        raise HTTPException(status_code=401)
    return {"token": user.issue()}
