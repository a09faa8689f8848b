const express = require('express');
const axios = require('axios');
const fs = require('fs');
const path = require('path');
const { exec, execFile } = require('child_process');

const app = express();
const WEATHER = process.env.WEATHER_API;

// endpoint: GET /preview authn=missing object=na
app.get('/preview', async (req, res) => {
  const page = await axios.get(req.query.url);
  res.send(page.data);
});

// A fixed server: nobody chooses it.
// endpoint: GET /weather/:city authn=na
app.get('/weather/:city', async (req, res) => {
  const answer = await fetch(`${WEATHER}/today?city=${req.params.city}`);
  res.json(await answer.json());
});

// endpoint: GET /download authn=missing
app.get('/download', (req, res) => {
  res.send(fs.readFileSync(path.join('/srv/reports', req.query.name)));
});

// endpoint: GET /files/:name authn=unsure
app.get('/files/:name', (req, res) => {
  res.sendFile(req.params.name, { root: './files' });
});

// endpoint: POST /ping authn=missing
app.post('/ping', (req, res) => {
  execFile('ping', ['-c', '1', req.body.host], (error, out) => res.send(out));
});

// endpoint: GET /own-preview authn=enforced object=na
app.get('/own-preview', async (req, res) => {
  if (!req.session.userId) {
    return res.status(401).end();
  }
  const page = await fetch(req.query.url);
  res.send(await page.text());
});

app.listen(3000);
