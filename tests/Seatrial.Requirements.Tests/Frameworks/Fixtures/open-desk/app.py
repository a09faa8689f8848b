"""Nothing in this program asks who calls."""
from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(80))
    notes = db.relationship("Note")

    def dump(self):
        return {"id": self.id, "email": self.email}


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))


class Invoice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))


class City(db.Model):
    id = db.Column(db.Integer, primary_key=True)


# The method is called on its class, with the object in front.
# endpoint: GET /users authn=missing
@app.route("/users")
def users():
    return jsonify([User.dump(user) for user in User.query.all()])


# Nobody can sign in with what it makes.
# endpoint: POST /users authn=missing
@app.route("/users", methods=["POST"])
def add_user():
    user = User(email=request.json["email"])
    db.session.add(user)
    db.session.commit()
    return jsonify(user.dump())


# endpoint: GET /invoices/<int:id> authn=missing
@app.route("/invoices/<int:id>")
def invoice(id):
    return jsonify(Invoice.query.get(id))


# endpoint: GET /notes authn=unsure object=na
@app.route("/notes")
def notes():
    return jsonify(Note.query.all())


# endpoint: GET /cities authn=public object=na
@app.route("/cities")
def cities():
    return jsonify(City.query.all())


# endpoint: GET /renew authn=missing
@app.route("/renew")
def renew():
    db.drop_all()
    db.create_all()
    return jsonify({"ok": True})
