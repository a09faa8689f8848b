from datetime import datetime
from typing import Optional
from fastapi import FastAPI, Request, Depends, HTTPException, Header, Cookie
from sqlalchemy import Column, Integer, String, ForeignKey, DateTime
from sqlalchemy.orm import Session, declarative_base, sessionmaker, relationship
from sqlalchemy import create_engine

Base = declarative_base()
engine = create_engine("sqlite:///x.db")
SessionLocal = sessionmaker(bind=engine)

class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String)

class UserSession(Base):
    __tablename__ = "sessions"
    id = Column(Integer, primary_key=True)
    token = Column(String)
    user_id = Column(Integer, ForeignKey("users.id"))
    user = relationship("User")
    expires_at = Column(DateTime)

class Note(Base):
    __tablename__ = "notes"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))

app = FastAPI()

def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()

@app.middleware("http")
async def load_user(request: Request, call_next):
    request.state.user = None
    token = request.cookies.get("session")
    if token:
        db = SessionLocal()
        s = db.query(UserSession).filter(UserSession.token == token).first()
        if s and s.expires_at > datetime.utcnow():
            request.state.user = {"id": s.user_id}
    return await call_next(request)


# endpoint: GET /a/{note_id} authn=enforced object=missing
@app.get("/a/{note_id}")
def a(note_id: int, request: Request, db: Session = Depends(get_db)):
    if not request.state.user:
        raise HTTPException(401)
    return db.query(Note).filter(Note.id == note_id).first()


# endpoint: DELETE /b/{note_id} authn=enforced object=enforced
@app.delete("/b/{note_id}")
def b(note_id: int, request: Request, db: Session = Depends(get_db)):
    if request.state.user is None:
        raise HTTPException(status_code=401, detail="no")
    db.query(Note).filter(Note.id == note_id, Note.user_id == request.state.user["id"]).delete()
    db.commit()

def current(authorization: Optional[str] = Header(None), db: Session = Depends(get_db)) -> Optional[User]:
    if not authorization or not authorization.startswith("Bearer "):
        return None
    s = db.query(UserSession).filter(UserSession.token == authorization[7:]).first()
    if not s:
        return None
    return s.user


# endpoint: GET /c/{note_id} authn=enforced object=enforced
@app.get("/c/{note_id}")
def c(note_id: int, user: Optional[User] = Depends(current), db: Session = Depends(get_db)):
    if user is None:
        raise HTTPException(status_code=401)
    return db.query(Note).filter(Note.id == note_id, Note.user_id == user.id).first()

def believed(x_user_id: Optional[str] = Header(None), db: Session = Depends(get_db)) -> Optional[User]:
    if not x_user_id:
        return None
    return db.query(User).filter(User.id == x_user_id).first()


# endpoint: DELETE /d/{note_id} authn=missing
@app.delete("/d/{note_id}")
def d(note_id: int, user: Optional[User] = Depends(believed), db: Session = Depends(get_db)):
    if user is None:
        raise HTTPException(status_code=401)
    db.query(Note).filter(Note.id == note_id, Note.user_id == user.id).delete()
    db.commit()
