from flask import Blueprint, abort, jsonify
from flask_login import current_user

from .models import User, db

admin = Blueprint("admin", __name__)


@admin.before_request
def only_admins():
    if not current_user.is_authenticated or not current_user.is_admin:
        abort(403)


# endpoint: GET /admin/users authn=enforced function=enforced
@admin.get("/users")
def users():
    return jsonify([u.email for u in User.query.all()])


# endpoint: DELETE /admin/users/<int:user_id> authn=enforced object=enforced function=enforced
@admin.delete("/users/<int:user_id>")
def remove(user_id):
    db.session.delete(db.session.get(User, user_id))
    db.session.commit()
    return "", 204
