"""A hook in front of all requests that says a lot about the caller and demands nothing; each view demands for itself."""
from flask import Blueprint, Flask, jsonify, session
from flask_login import current_user, login_required
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
members = Blueprint("members", __name__)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(80))


def register_hooks(app):
    @app.before_request
    def choose_club():
        if not current_user.is_authenticated:
            return
        clubs = current_user.clubs
        if not clubs:
            return
        by_id = {club.id: club for club in clubs}
        stored = session.get("club")
        if stored and stored not in by_id:
            session.pop("club", None)
            session.pop("slug", None)
            stored = None
        if not stored:
            first = sorted(clubs, key=lambda club: (club.name or "").lower())[0]
            stored = first.id
            session["club"] = stored
        club = by_id.get(stored)
        if club:
            session["slug"] = club.slug
            session["rate"] = float(club.rate) if club.rate else 0.0


# endpoint: GET /members/<int:id> authn=enforced object=missing
@members.route("/members/<int:id>")
@login_required
def show(id):
    return jsonify(Member.query.get(id))


# endpoint: GET /members/<int:id>/mail authn=missing
@members.route("/members/<int:id>/mail")
def mail(id):
    return jsonify(Member.query.get(id))


def create_app():
    app = Flask(__name__)
    register_hooks(app)
    app.register_blueprint(members)
    return app
