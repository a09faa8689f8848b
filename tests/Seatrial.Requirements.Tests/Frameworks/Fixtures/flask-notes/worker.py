from app import create_app

with create_app().app_context():
    pass
