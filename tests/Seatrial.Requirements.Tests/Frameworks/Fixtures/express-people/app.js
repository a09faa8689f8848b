const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const app = express();
app.use(express.json());

const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String }));
const Member = mongoose.model('Member', new mongoose.Schema({ userId: { type: mongoose.Types.ObjectId, ref: 'User' }, teamId: String, role: String }));
const Customer = mongoose.model('Customer', new mongoose.Schema({ email: String, name: String }));

function signedIn(req, res, next) {
  if (process.env.NODE_ENV === 'test') {
    return next();
  }
  const token = req.headers.authorization?.split(' ')[1];
  try {
    req.user = jwt.verify(token, process.env.JWT_SECRET);
  } catch {
    return res.status(401).end();
  }
  next();
}

// endpoint: GET /memberships authn=enforced object=na
app.get('/memberships', signedIn, async (req, res) => {
  res.json(await Member.find({ userId: req.user.id }));
});

// A membership is somebody's, and nobody signs in with it.
// endpoint: GET /memberships/:id authn=enforced object=missing
app.get('/memberships/:id', signedIn, async (req, res) => {
  res.json(await Member.findById(req.params.id));
});

// Customers are people of whom records are kept.
// endpoint: GET /customers authn=enforced object=na
app.get('/customers', signedIn, async (req, res) => {
  res.json(await Customer.find());
});

// endpoint: GET /people authn=enforced object=missing
app.get('/people', signedIn, async (req, res) => {
  res.json(await User.find());
});

app.listen(3000);
