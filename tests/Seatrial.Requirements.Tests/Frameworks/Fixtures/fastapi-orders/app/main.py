from fastapi import Depends, FastAPI

from app.api import admin, orders, shop
from app.deps import require_admin

app = FastAPI()
app.include_router(orders.router, prefix="/api")
app.include_router(shop.router)
app.include_router(admin.router, prefix="/admin", dependencies=[Depends(require_admin)])


# endpoint: GET /health authn=public object=na
@app.get("/health")
async def health():
    return {"status": "ok"}
