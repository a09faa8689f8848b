from flask import Flask

from .models import db


def create_app():
    app = Flask(__name__)
    db.init_app(app)
    from .api import api
    from .notes import notes
    from .admin import admin, staff
    app.register_blueprint(notes, url_prefix="/notes")
    app.register_blueprint(api)
    app.register_blueprint(staff)
    app.register_blueprint(admin, url_prefix="/admin")
    return app
