from fastapi import APIRouter

from app import crud
from app.deps import CurrentUser, SessionDep
from app.models import UserCreate, UserRegister, UserUpdateMe

router = APIRouter()


# endpoint: POST /accounts/signup authn=public property=enforced
@router.post("/signup")
def sign_up(session: SessionDep, given: UserRegister):
    return crud.register(session, given)


# endpoint: POST /accounts/join authn=missing property=missing
@router.post("/join")
def join(session: SessionDep, given: UserCreate):
    return crud.create(session, given)


# endpoint: PATCH /accounts/me authn=enforced object=na property=enforced
@router.patch("/me")
def update_me(session: SessionDep, given: UserUpdateMe, user: CurrentUser):
    user.sqlmodel_update(given.model_dump(exclude_unset=True))
    session.add(user)
    session.commit()
    return user


# endpoint: PUT /accounts/me authn=enforced object=na property=missing
@router.put("/me")
def replace_me(session: SessionDep, given: UserCreate, user: CurrentUser):
    user.sqlmodel_update(given.model_dump(exclude_unset=True))
    session.add(user)
    session.commit()
    return user


# endpoint: PUT /accounts/me/names authn=enforced object=na property=enforced
@router.put("/me/names")
def replace_names(session: SessionDep, given: UserCreate, user: CurrentUser):
    user.sqlmodel_update(given.model_dump(exclude={"is_superuser", "password"}))
    session.add(user)
    session.commit()
    return user
