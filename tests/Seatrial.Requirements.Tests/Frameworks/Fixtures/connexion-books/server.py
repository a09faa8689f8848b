import connexion

from api import models

app = connexion.FlaskApp(__name__, specification_dir="openapi/")
app.app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
models.db.init_app(app.app)
app.add_api("openapi.yaml", arguments={"title": "Books"}, strict_validation=True)
