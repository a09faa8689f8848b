const express = require('express');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());

const Account = mongoose.model('Account', new mongoose.Schema({ name: String, logoUrl: String, joinCode: String }));
const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String, name: String }));

const signedIn = (req, res, next) => (req.session.userId ? next() : res.status(401).end());

// What everybody shares, and nobody signs in with.
// endpoint: GET /account/name authn=public
app.get('/account/name', async (req, res) => {
  res.json(await Account.findOne());
});

// endpoint: GET /people authn=missing
app.get('/people', async (req, res) => {
  res.json(await User.find());
});

// endpoint: PUT /account/name authn=enforced
app.put('/account/name', signedIn, async (req, res) => {
  await Account.updateOne({}, { name: req.body.name });
  res.end();
});

// endpoint: POST /first-run authn=public
app.post('/first-run', async (req, res) => {
  if (await User.exists()) {
    return res.redirect('/');
  }
  await Account.create({ name: req.body.company });
  res.json(await User.create({ email: req.body.email, name: req.body.name }));
});

// endpoint: POST /rooms-owner authn=missing
app.post('/rooms-owner', async (req, res) => {
  res.json(await Account.create({ name: req.body.company }));
});

app.listen(3000);
