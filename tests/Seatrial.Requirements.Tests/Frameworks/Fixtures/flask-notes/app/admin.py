from functools import wraps
from typing import Any, Callable, TypeVar, cast

from flask import Blueprint, abort, jsonify
from flask_login import current_user, login_required

from .models import User, db

admin = Blueprint("admin", __name__)
staff = Blueprint("staff", __name__, url_prefix="/staff")
F = TypeVar("F", bound=Callable[..., Any])


def staff_only(func: F) -> F:
    @wraps(func)
    def view(*args: Any, **kwargs: Any):
        if not current_user.is_admin:
            abort(403)
        return cast(Any, func(*args, **kwargs))
    return cast(F, view)


# endpoint: GET /staff/users authn=enforced function=enforced
@staff.get("/users")
@login_required
@staff_only
def all_users():
    return jsonify([u.email for u in User.query.all()])


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
