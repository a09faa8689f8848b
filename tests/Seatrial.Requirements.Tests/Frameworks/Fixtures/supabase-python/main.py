import os
from typing import Optional
from fastapi import FastAPI, Depends, HTTPException, Header
from fastapi.security import HTTPBearer, HTTPAuthorizationCredentials
from supabase import create_client, Client

url: str = os.environ["SUPABASE_URL"]
key: str = os.environ["SUPABASE_SERVICE_ROLE_KEY"]
supabase: Client = create_client(url, key)
app = FastAPI()
security = HTTPBearer()

def current_user(credentials: HTTPAuthorizationCredentials = Depends(security)):
    try:
        response = supabase.auth.get_user(credentials.credentials)
        if not response or not response.user:
            raise HTTPException(status_code=401, detail="no")
        return response.user
    except Exception:
        raise HTTPException(status_code=401, detail="no")


# endpoint: GET /notes authn=enforced object=na
@app.get("/notes")
def notes(user=Depends(current_user)):
    return supabase.table("notes").select("*").eq("user_id", user.id).order("created_at", desc=True).execute().data


# endpoint: GET /notes/{note_id} authn=enforced object=enforced
@app.get("/notes/{note_id}")
def note(note_id: str, user=Depends(current_user)):
    res = supabase.table("notes").select("*").eq("id", note_id).eq("user_id", user.id).single().execute()
    return res.data


# endpoint: GET /notes/{note_id}/raw authn=enforced object=missing
@app.get("/notes/{note_id}/raw")
def raw(note_id: str, user=Depends(current_user)):
    res = supabase.table("notes").select("*").eq("id", note_id).execute()
    return res.data[0]


# endpoint: DELETE /notes/{note_id} authn=enforced object=missing
@app.delete("/notes/{note_id}")
def remove(note_id: str, user=Depends(current_user)):
    supabase.table("notes").delete().eq("id", note_id).execute()
    return {"ok": True}


# endpoint: PUT /notes/{note_id} authn=enforced object=enforced
@app.put("/notes/{note_id}")
def change(note_id: str, body: dict, user=Depends(current_user)):
    res = supabase.from_("notes").select("user_id").eq("id", note_id).single().execute()
    if res.data["user_id"] != user.id:
        raise HTTPException(403)
    return supabase.table("notes").update(body).eq("id", note_id).execute().data


# endpoint: DELETE /open/{note_id} authn=missing
@app.delete("/open/{note_id}")
def openly(note_id: str):
    supabase.table("notes").delete().eq("id", note_id).execute()


# endpoint: POST /notes authn=enforced
@app.post("/notes")
def add(body: dict, user=Depends(current_user)):
    return supabase.table("notes").insert({"user_id": user.id, "text": body["text"]}).execute().data


def unproved_user():
    # The session that the client itself holds is nobody's who calls.
    response = supabase.auth.get_user()
    if not response or not response.user:
        raise HTTPException(status_code=401, detail="no")
    return response.user


# endpoint: DELETE /unproved/{note_id} authn=missing
@app.delete("/unproved/{note_id}")
def unproved(note_id: str, user=Depends(unproved_user)):
    supabase.table("notes").delete().eq("id", note_id).execute()


def optional_user(authorization: Optional[str] = Header(None)):
    if not authorization:
        return None
    try:
        return supabase.auth.get_user(authorization.replace("Bearer ", "")).user
    except Exception:
        return None


# endpoint: DELETE /asked/{note_id} authn=enforced object=enforced
@app.delete("/asked/{note_id}")
def asked(note_id: str, user=Depends(optional_user)):
    if user is None:
        raise HTTPException(status_code=401, detail="no")
    supabase.table("notes").delete().eq("id", note_id).eq("user_id", user.id).not_.is_("text", "null").execute()


# endpoint: DELETE /unasked/{note_id} authn=missing
@app.delete("/unasked/{note_id}")
def unasked(note_id: str, user=Depends(optional_user)):
    supabase.table("notes").delete().eq("id", note_id).execute()


browsers = create_client(os.getenv("SUPABASE_URL"), os.getenv("SUPABASE_ANON_KEY"))


# endpoint: GET /left/{note_id} authn=enforced object=unsure
@app.get("/left/{note_id}")
def left(note_id: str, user=Depends(current_user)):
    return browsers.table("notes").select("text").eq("id", note_id).execute().data


# endpoint: DELETE /accounts/{account_id} authn=enforced object=missing
@app.delete("/accounts/{account_id}")
def remove_account(account_id: str, user=Depends(current_user)):
    supabase.auth.admin.delete_user(account_id)
