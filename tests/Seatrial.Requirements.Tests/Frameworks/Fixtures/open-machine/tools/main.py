import subprocess

import requests
from fastapi import FastAPI
from fastapi.responses import FileResponse

app = FastAPI()


# endpoint: GET /py/fetch authn=missing
@app.get("/py/fetch")
def fetch(url: str):
    return requests.get(url).text


# endpoint: GET /py/report authn=missing
@app.get("/py/report")
def report(name: str):
    return FileResponse("/srv/reports/" + name)


# endpoint: POST /py/lookup authn=missing
@app.post("/py/lookup")
def lookup(host: str):
    return subprocess.check_output(["nslookup", host])
