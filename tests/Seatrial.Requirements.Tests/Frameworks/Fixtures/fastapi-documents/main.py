from bson import ObjectId
from fastapi import Depends, FastAPI, HTTPException
from motor.motor_asyncio import AsyncIOMotorClient

from models import Invoice, Letter, Note, User
from security import current_user

app = FastAPI()
db = AsyncIOMotorClient("mongodb://localhost").shop


# endpoint: GET /notes/{note_id} authn=enforced object=missing
@app.get("/notes/{note_id}")
async def show(note_id: str, user: User = Depends(current_user)):
    return await Note.get(note_id)


# endpoint: GET /notes/{note_id}/own authn=enforced object=enforced
@app.get("/notes/{note_id}/own")
async def own(note_id: str, user: User = Depends(current_user)):
    return await Note.find_one(Note.id == note_id, Note.owner == user.id)


# endpoint: DELETE /notes/{note_id} authn=missing
@app.delete("/notes/{note_id}")
async def remove(note_id: str):
    note = await Note.get(note_id)
    await note.delete()


# endpoint: PATCH /notes/{note_id} authn=enforced object=enforced
@app.patch("/notes/{note_id}")
async def change(note_id: str, text: str, user: User = Depends(current_user)):
    note = await Note.get(note_id)
    if note is None or note.owner != user.id:
        raise HTTPException(404)
    note.text = text
    await note.save()
    return note


# endpoint: GET /invoices/{invoice_id} authn=enforced object=missing
@app.get("/invoices/{invoice_id}")
async def invoice(invoice_id: int, user: User = Depends(current_user)):
    return await Invoice.get_or_none(id=invoice_id)


# endpoint: GET /invoices authn=enforced object=na
@app.get("/invoices")
async def invoices(user: User = Depends(current_user)):
    return await Invoice.filter(customer_id=user.id).all()


# endpoint: DELETE /invoices/{invoice_id} authn=missing
@app.delete("/invoices/{invoice_id}")
async def delete_invoice(invoice_id: int):
    await Invoice.filter(id=invoice_id).delete()


# endpoint: GET /letters/{letter_id} authn=enforced object=missing
@app.get("/letters/{letter_id}")
def letter(letter_id: int, user: User = Depends(current_user)):
    return Letter.get_by_id(letter_id)


# endpoint: GET /letters/{letter_id}/own authn=enforced object=enforced
@app.get("/letters/{letter_id}/own")
def own_letter(letter_id: int, user: User = Depends(current_user)):
    return Letter.select().where((Letter.id == letter_id) & (Letter.owner == user.id)).first()


# endpoint: PUT /letters/{letter_id} authn=missing
@app.put("/letters/{letter_id}")
def change_letter(letter_id: int, text: str):
    Letter.update(text=text).where(Letter.id == letter_id).execute()


# endpoint: GET /orders/{order_id} authn=enforced object=enforced
@app.get("/orders/{order_id}")
async def order(order_id: str, user: User = Depends(current_user)):
    return await db.orders.find_one({"_id": ObjectId(order_id), "user_id": user.id})


# endpoint: DELETE /orders/{order_id} authn=enforced object=missing
@app.delete("/orders/{order_id}")
async def delete_order(order_id: str, user: User = Depends(current_user)):
    await db["orders"].delete_one({"_id": ObjectId(order_id)})


# endpoint: POST /orders authn=missing
@app.post("/orders")
async def create_order(total: int):
    await db.orders.insert_one({"total": total, "user_id": 1})
