from flask import Blueprint, abort, jsonify, render_template, request
from flask_login import current_user, login_required

from .models import Note, db

notes = Blueprint("notes", __name__)


# endpoint: GET /notes authn=enforced object=na
@notes.route("/")
@login_required
def index():
    return render_template("notes.html", notes=Note.query.filter_by(user_id=current_user.id).all())


# endpoint: GET /notes/<int:note_id> authn=enforced object=enforced
@notes.route("/<int:note_id>")
@login_required
def show(note_id):
    note = Note.query.get_or_404(note_id)
    if note.user_id != current_user.id:
        abort(403)
    return render_template("note.html", note=note)


# endpoint: POST /notes/<int:note_id> authn=enforced object=missing
@notes.route("/<int:note_id>", methods=["POST"])
@login_required
def change(note_id):
    note = Note.query.get_or_404(note_id)
    note.text = request.form["text"]
    db.session.commit()
    return jsonify(ok=True)


# endpoint: DELETE /notes/<int:note_id> authn=missing
@notes.route("/<int:note_id>", methods=["DELETE"])
def remove(note_id):
    note = db.session.get(Note, note_id)
    db.session.delete(note)
    db.session.commit()
    return "", 204
