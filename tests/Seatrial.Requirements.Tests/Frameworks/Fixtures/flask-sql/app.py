import base64
import json
import sqlite3

import jwt
from flask import Flask, g, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from flask_jwt_extended import current_user, jwt_required

app = Flask(__name__)
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(80))


class Recipe(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    slug = db.Column(db.String(80))
    author_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    fans = db.relationship("User", secondary="recipe_fans")

    def like(self, user):
        self.fans.append(user)
        return self


def claims_of(token):
    return jwt.decode(token, options={"verify_signature": False})


# endpoint: GET /people/<username> authn=public object=na
@app.route("/people/<username>")
def person(username):
    user = User.query.filter_by(username=username).first()
    return jsonify({"username": user.username})


# endpoint: POST /recipes/<slug>/like authn=enforced object=na
@app.route("/recipes/<slug>/like", methods=["POST"])
@jwt_required()
def like(slug):
    recipe = Recipe.query.filter_by(slug=slug).first()
    recipe.like(current_user)
    db.session.commit()
    return jsonify({"ok": True})


# endpoint: PUT /recipes/<slug> authn=enforced object=missing
@app.route("/recipes/<slug>", methods=["PUT"])
@jwt_required()
def change(slug):
    recipe = Recipe.query.filter_by(slug=slug).first()
    recipe.title = request.json["title"]
    db.session.commit()
    return jsonify({"ok": True})


# endpoint: GET /orders/<order_id> authn=enforced object=missing
@app.route("/orders/<order_id>")
@jwt_required()
def order(order_id):
    cursor = g.db.cursor()
    cursor.execute("SELECT id, total FROM orders WHERE id = '%s'" % order_id)
    return jsonify(cursor.fetchone())


# endpoint: GET /orders authn=enforced object=na
@app.route("/orders")
@jwt_required()
def orders():
    connection = sqlite3.connect("shop.db")
    rows = connection.execute("SELECT id, total FROM orders WHERE user_id = ?", (current_user.id,)).fetchall()
    return jsonify(rows)


# endpoint: GET /orders/<order_id>/bill authn=enforced object=enforced
@app.route("/orders/<order_id>/bill")
@jwt_required()
def bill(order_id):
    cursor = g.db.cursor()
    query = f"SELECT id, total FROM orders WHERE id = {order_id} AND user_id = {current_user.id}"
    cursor.execute(query)
    return jsonify(cursor.fetchone())


# endpoint: GET /account authn=missing
@app.route("/account")
def account():
    claims = claims_of(request.headers.get("Authorization"))
    if not claims:
        return jsonify({"error": "who are you"}), 401
    user = User.query.get(claims["id"])
    return jsonify({"id": user.id, "email": user.email})


# endpoint: GET /sso authn=missing
@app.route("/sso")
def sso():
    context = json.loads(base64.b64decode(request.cookies.get("context")))
    user = User.query.get(context["user"])
    return jsonify({"id": user.id, "token": user.token})
