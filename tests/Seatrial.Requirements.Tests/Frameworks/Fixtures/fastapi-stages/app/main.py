from fastapi import FastAPI

from app import tools
from app.settings import settings

app = FastAPI()

if settings.ENVIRONMENT == "local":
    app.include_router(tools.router)


# endpoint: GET /health authn=public
@app.get("/health")
def health():
    return {"ok": True}
