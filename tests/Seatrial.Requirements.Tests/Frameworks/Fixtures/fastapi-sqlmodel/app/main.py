from fastapi import FastAPI

from app.api import accounts, items

app = FastAPI()
app.include_router(accounts.router, prefix="/accounts")
app.include_router(items.router, prefix="/items")
