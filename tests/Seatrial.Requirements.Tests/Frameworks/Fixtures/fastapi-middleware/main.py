import jwt
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, sessionmaker
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware

Base = declarative_base()
SessionLocal = sessionmaker()
SECRET = "from the environment"
OPEN = ["/login", "/health"]


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(String)


class Parcel(Base):
    __tablename__ = "parcels"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("users.id"))


class TokenMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        if request.url.path in OPEN or any(request.url.path.startswith(p) for p in ("/docs", "/public")):
            return await call_next(request)
        header = request.headers.get("Authorization")
        if not header or not header.startswith("Bearer "):
            return JSONResponse({"error": "sign in"}, status_code=401)
        try:
            claims = jwt.decode(header[7:], SECRET, algorithms=["HS256"])
        except jwt.PyJWTError:
            return JSONResponse({"error": "sign in"}, status_code=401)
        request.state.user_id = claims["sub"]
        return await call_next(request)


class LogMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        response = await call_next(request)
        print(request.url.path)
        return response


guarded = FastAPI()
guarded.add_middleware(TokenMiddleware)


# endpoint: GET /health authn=public
@guarded.get("/health")
def health():
    return {"ok": True}


# endpoint: DELETE /parcels/{parcel_id} authn=enforced object=enforced
@guarded.delete("/parcels/{parcel_id}")
def remove(parcel_id: int, request: Request):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id, Parcel.user_id == request.state.user_id).delete()
    db.commit()


# endpoint: DELETE /parcels/{parcel_id}/lost authn=enforced object=missing
@guarded.delete("/parcels/{parcel_id}/lost")
def lose(parcel_id: int):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id).delete()
    db.commit()


# endpoint: DELETE /public/{parcel_id} authn=missing
@guarded.delete("/public/{parcel_id}")
def forget(parcel_id: int):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id).delete()
    db.commit()


listed = FastAPI(middleware=[Middleware(TokenMiddleware)])


# endpoint: DELETE /listed/{parcel_id} authn=enforced
@listed.delete("/listed/{parcel_id}")
def remove_listed(parcel_id: int):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id).delete()
    db.commit()


logged = FastAPI()
logged.add_middleware(LogMiddleware)


# endpoint: DELETE /logged/{parcel_id} authn=missing
@logged.delete("/logged/{parcel_id}")
def remove_logged(parcel_id: int):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id).delete()
    db.commit()


keyed = FastAPI()


@keyed.middleware("http")
async def check_key(request: Request, call_next):
    if request.headers.get("X-API-Key") != SECRET:
        return JSONResponse({"error": "no"}, status_code=403)
    return await call_next(request)


# endpoint: DELETE /keyed/{parcel_id} authn=enforced
@keyed.delete("/keyed/{parcel_id}")
def remove_keyed(parcel_id: int):
    db = SessionLocal()
    db.query(Parcel).filter(Parcel.id == parcel_id).delete()
    db.commit()
