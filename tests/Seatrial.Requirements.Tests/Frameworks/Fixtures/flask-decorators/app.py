import hmac
import os
from functools import wraps

from flask import Flask, jsonify, request, session
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Letter(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.Integer)


def signed_in(ranks=None):
    if callable(ranks):
        view = ranks

        @wraps(view)
        def plain(*args, **kwargs):
            if not session.get("user"):
                return jsonify({}), 401
            return view(*args, **kwargs)

        return plain

    def decorate(inner):
        @wraps(inner)
        def asked(*args, **kwargs):
            if not session.get("user"):
                return jsonify({}), 401
            return inner(*args, **kwargs)

        return asked

    return decorate


def counted(limit=None):
    if callable(limit):
        view = limit

        @wraps(view)
        def plain(*args, **kwargs):
            return view(*args, **kwargs)

        return plain

    def decorate(inner):
        @wraps(inner)
        def asked(*args, **kwargs):
            return inner(*args, **kwargs)

        return asked

    return decorate


def by_machine(view):
    @wraps(view)
    def asked(*args, **kwargs):
        sent = request.headers.get("X-Internal-Token", "")
        if not hmac.compare_digest(sent.encode(), os.environ["INTERNAL_TOKEN"].encode()):
            return jsonify({}), 401
        return view(*args, **kwargs)

    return asked


def by_itself(view):
    @wraps(view)
    def asked(*args, **kwargs):
        sent = request.headers.get("X-Internal-Token", "")
        if not hmac.compare_digest(sent, request.headers.get("X-Other", "")):
            return jsonify({}), 401
        return view(*args, **kwargs)

    return asked


# endpoint: DELETE /plain/<int:id> authn=enforced object=missing
@app.route("/plain/<int:id>", methods=["DELETE"])
@signed_in
def plain(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})


# endpoint: DELETE /ranked/<int:id> authn=enforced object=missing
@app.route("/ranked/<int:id>", methods=["DELETE"])
@signed_in(["head"])
def ranked(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})


# endpoint: DELETE /called/<int:id> authn=enforced object=missing
@app.route("/called/<int:id>", methods=["DELETE"])
@signed_in()
def called(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})


# endpoint: DELETE /counted/<int:id> authn=missing
@app.route("/counted/<int:id>", methods=["DELETE"])
@counted(5)
def count(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})


# endpoint: DELETE /machine/<int:id> authn=enforced
@app.route("/machine/<int:id>", methods=["DELETE"])
@by_machine
def machine(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})


# endpoint: DELETE /itself/<int:id> authn=missing
@app.route("/itself/<int:id>", methods=["DELETE"])
@by_itself
def itself(id):
    Letter.query.filter_by(id=id).delete()
    return jsonify({})
