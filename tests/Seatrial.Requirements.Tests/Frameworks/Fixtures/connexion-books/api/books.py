from flask import jsonify

from api.auth import refused, token_or_error
from api.models import Book, db


def show(title, user):  # endpoint: GET /v1/books/{title} authn=enforced object=enforced
    book = Book.query.filter_by(title=title, user_id=user).first()
    if book is None:
        return {"error": "not found"}, 404
    return {"title": book.title, "secret": book.secret}


def replace(title, body, token_info):  # endpoint: PUT /v1/books/{title} authn=enforced object=enforced
    book = Book.query.filter_by(title=title).first()
    if book is None:
        return {"error": "not found"}, 404
    if book.user_id != token_info["sub"]:
        return {"error": "forbidden"}, 403
    book.secret = body["secret"]
    db.session.commit()
    return None, 204


def remove(title):  # endpoint: DELETE /v1/books/{title} authn=missing
    book = Book.query.filter_by(title=title).first()
    db.session.delete(book)
    db.session.commit()
    return None, 204


def notes(title):  # endpoint: GET /v1/books/{title}/notes authn=enforced object=missing
    book = Book.query.filter_by(title=title).first()
    if book is None:
        return {"error": "not found"}, 404
    return {"secret": book.secret}


# Looks at the token itself.
def diary(title):  # endpoint: GET /v1/diary/{title} authn=enforced object=enforced
    token = token_or_error()
    if "error" in token:
        return refused(token["error"])
    book = Book.query.filter_by(user_id=token["sub"], title=title).first()
    if book:
        return jsonify({"secret": book.secret})
    return {"error": "not found"}, 404
