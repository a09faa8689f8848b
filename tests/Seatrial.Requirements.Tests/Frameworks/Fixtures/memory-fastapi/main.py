from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Task(BaseModel):
    id: int
    title: str
    owner: str


class Draft(BaseModel):
    title: str


tasks: dict[int, Task] = {}
accounts = [{"username": "ann", "password": "x", "token": "y"}]
events = []


def current_user(authorization: str = Header()):
    for account in accounts:
        if account["token"] == authorization:
            return account
    raise HTTPException(status_code=401)


# endpoint: GET /tasks authn=unsure
@app.get("/tasks")
def list_tasks():
    return list(tasks.values())


# endpoint: POST /tasks authn=missing
@app.post("/tasks")
def create_task(task: Task):
    tasks[task.id] = task
    return task


# endpoint: GET /tasks/{task_id} authn=enforced object=missing
@app.get("/tasks/{task_id}")
def get_task(task_id: int, user=Depends(current_user)):
    if task_id not in tasks:
        raise HTTPException(status_code=404)
    return tasks[task_id]


# endpoint: GET /tasks/{task_id}/own authn=enforced object=enforced
@app.get("/tasks/{task_id}/own")
def get_own_task(task_id: int, user=Depends(current_user)):
    task = tasks.get(task_id)
    if task is None or task.owner != user["username"]:
        raise HTTPException(status_code=404)
    return task


# endpoint: PUT /tasks/{task_id} authn=enforced object=missing
@app.put("/tasks/{task_id}")
def change_task(task_id: int, draft: Draft, user=Depends(current_user)):
    task = tasks[task_id]
    task.title = draft.title
    return task


# endpoint: DELETE /tasks/{task_id} authn=missing
@app.delete("/tasks/{task_id}")
def delete_task(task_id: int):
    del tasks[task_id]
    return {"ok": True}


# endpoint: POST /accounts authn=public
@app.post("/accounts")
def register(username: str, password: str):
    account = {"username": username, "password": password, "token": username}
    accounts.append(account)
    return account


# Found by the name that others know it by: a profile.
# endpoint: GET /accounts/{username} authn=public
@app.get("/accounts/{username}")
def show(username: str):
    account = next((a for a in accounts if a["username"] == username), None)
    if account is None:
        raise HTTPException(status_code=404)
    return account
