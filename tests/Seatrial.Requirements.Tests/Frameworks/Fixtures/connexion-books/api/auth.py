import os

import jwt
from flask import Response, request

from api.models import User


def decode_token(token):
    try:
        return jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.PyJWTError:
        return None


def login(body):  # endpoint: POST /v1/login authn=public
    user = User.query.filter_by(username=body["username"]).first()
    if user is None or user.password != body["password"]:
        return {"error": "wrong"}, 401
    return {"token": jwt.encode({"sub": user.id}, os.environ["JWT_KEY"])}


def token_or_error():
    header = request.headers.get("Authorization")
    if not header:
        return {"error": "no token"}
    try:
        return {"sub": jwt.decode(header.split(" ")[1], os.environ["JWT_KEY"], algorithms=["HS256"])["sub"]}
    except jwt.PyJWTError:
        return {"error": "bad token"}


def refused(message):
    return Response(message, 401, mimetype="application/json")
