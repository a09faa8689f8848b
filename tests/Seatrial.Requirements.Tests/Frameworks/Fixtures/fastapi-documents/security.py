from fastapi import HTTPException, Security
from fastapi_jwt import JwtAccessBearer, JwtAuthorizationCredentials

from models import User

access = JwtAccessBearer("from-settings")


async def current_user(auth: JwtAuthorizationCredentials = Security(access)) -> User:
    user = await User.find_one(User.email == auth.subject["email"])
    if user is None:
        raise HTTPException(404)
    return user
