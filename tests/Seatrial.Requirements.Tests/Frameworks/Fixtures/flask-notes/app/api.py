from functools import wraps

import jwt
from flask import Blueprint, current_app, jsonify, request
from flask.views import MethodView

from .models import Note, User, db

api = Blueprint("api", __name__, url_prefix="/api")


def token_required(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        token = request.headers.get("Authorization")
        if not token:
            return jsonify({"message": "a token is missing"}), 401
        try:
            data = jwt.decode(token, current_app.config["KEY"], algorithms=["HS256"])
        except jwt.InvalidTokenError:
            return jsonify({"message": "the token is not valid"}), 401
        user = User.query.filter_by(id=data["id"]).first()
        return f(user, *args, **kwargs)
    return decorated


class NoteView(MethodView):
    decorators = [token_required]

    # endpoint: GET /api/notes/<int:note_id> authn=enforced object=enforced
    def get(self, user, note_id):
        note = Note.query.filter_by(id=note_id, user_id=user.id).first()
        if note is None:
            return jsonify({"message": "no such note"}), 404
        return jsonify({"text": note.text})

    # endpoint: DELETE /api/notes/<int:note_id> authn=enforced object=missing
    def delete(self, user, note_id):
        Note.query.filter_by(id=note_id).delete()
        db.session.commit()
        return "", 204


api.add_url_rule("/notes/<int:note_id>", view_func=NoteView.as_view("note"))


# endpoint: POST /api/notes authn=enforced object=na property=enforced
@api.post("/notes")
@token_required
def create(user):
    note = Note(text=request.get_json()["text"], user_id=user.id)
    db.session.add(note)
    db.session.commit()
    return jsonify({"id": note.id}), 201


# endpoint: POST /api/login authn=public object=na
@api.route("/login", methods=["POST"])
def login():
    user = User.query.filter_by(email=request.json["email"]).first()
    if user is None:
        return jsonify({"message": "no"}), 401
    return jsonify({"token": jwt.encode({"id": user.id}, current_app.config["KEY"])})
