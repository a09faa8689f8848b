import sqlite3
from flask import Flask, g, request, jsonify, abort
app = Flask(__name__)

def get_db():
    return sqlite3.connect("x.db")

@app.before_request
def load_user():
    g.user = None
    token = request.cookies.get("session_token")
    if not token:
        return
    row = get_db().execute("SELECT user_id, expires_at FROM sessions WHERE token = ?", (token,)).fetchone()
    if row is None:
        return
    g.user = {"id": row["user_id"]}


# endpoint: GET /a/<int:note_id> authn=enforced object=missing
@app.get("/a/<int:note_id>")
def a(note_id):
    if not g.user:
        return jsonify(error="no"), 401
    return jsonify(get_db().execute("SELECT * FROM notes WHERE id = ?", (note_id,)).fetchone())


# endpoint: DELETE /b/<int:note_id> authn=enforced object=enforced
@app.route("/b/<int:note_id>", methods=["DELETE"])
def b(note_id):
    if g.user is None:
        abort(401)
    get_db().execute("DELETE FROM notes WHERE id = ? AND user_id = ?", (note_id, g.user["id"]))
    return "", 204

def current_user():
    auth = request.headers.get("Authorization", "")
    if not auth.startswith("Bearer "):
        return None
    token = auth.split(" ", 1)[1]
    row = get_db().execute("SELECT u.* FROM users u JOIN sessions s ON s.user_id = u.id WHERE s.token = ?", (token,)).fetchone()
    return dict(row) if row else None


# endpoint: DELETE /c/<int:note_id> authn=enforced object=enforced
@app.route("/c/<int:note_id>", methods=["DELETE"])
def c(note_id):
    user = current_user()
    if not user:
        return jsonify({"error": "no"}), 401
    get_db().execute("DELETE FROM notes WHERE id = ? AND user_id = ?", (note_id, user["id"]))
    return "", 204

def believed():
    uid = request.headers.get("X-User-Id")
    if not uid:
        return None
    return get_db().execute("SELECT * FROM users WHERE id = ?", (uid,)).fetchone()


# endpoint: DELETE /d/<int:note_id> authn=missing
@app.route("/d/<int:note_id>", methods=["DELETE"])
def d(note_id):
    user = believed()
    if not user:
        return jsonify({"error": "no"}), 401
    get_db().execute("DELETE FROM notes WHERE id = ? AND user_id = ?", (note_id, user["id"]))
    return "", 204
