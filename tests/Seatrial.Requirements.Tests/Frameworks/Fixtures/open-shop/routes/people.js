const express = require('express');
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const { User } = require('../models');

const router = express.Router();

// All accounts with all that they hold.
// endpoint: GET /people authn=missing
router.get('/', async (req, res) => res.json(await User.find()));

// A number of them.
// endpoint: GET /people/total authn=na
router.get('/total', async (req, res) => res.json({ total: await User.countDocuments() }));

// A profile, by the name that everybody knows.
// endpoint: GET /people/named/:username authn=public object=na
router.get('/named/:username', async (req, res) => res.json(await User.findOne({ username: req.params.username })));

// A profile, by what is shown of it.
// endpoint: GET /people/:id/card authn=public object=na
router.get('/:id/card', async (req, res) => {
  const user = await User.findById(req.params.id);
  res.json({ id: user.id, username: user.username, avatar: user.avatar });
});

// The same with more in it.
// endpoint: GET /people/:id/contact-data authn=missing
router.get('/:id/contact-data', async (req, res) => {
  const user = await User.findById(req.params.id);
  res.json({ username: user.username, email: user.email });
});

// endpoint: POST /people/signup authn=public object=na
router.post('/signup', async (req, res) => {
  res.json(await User.create({ username: req.body.username, password: await bcrypt.hash(req.body.password, 12) }));
});

// People register elsewhere: this is for whoever keeps the accounts.
// endpoint: POST /people authn=missing
router.post('/', async (req, res) => res.json(await User.create({ username: req.body.username, email: req.body.email, password: req.body.password })));

// Accounts that the program invents, by a link.
// endpoint: GET /people/samples authn=missing
router.get('/samples', async (req, res) => {
  await User.create({ username: 'alice', password: 'wonderland' });
  res.json({ ok: true });
});

// endpoint: GET /people/wipe authn=missing
router.get('/wipe', async (req, res) => {
  await mongoose.connection.dropDatabase();
  res.json({ ok: true });
});

// Whoever has the letter may.
// endpoint: PATCH /people/letters/:key authn=public object=na
router.patch('/letters/:key', async (req, res) => {
  await User.updateOne({ verifyToken: req.params.key }, { verified: true });
  res.json({ ok: true });
});

// endpoint: POST /people/forgot-pwd authn=public
router.post('/forgot-pwd', async (req, res) => {
  await User.updateOne({ email: req.body.email }, { verifyToken: String(Math.random()) });
  res.json({ ok: true });
});

// endpoint: PUT /people/:id authn=missing object=missing
router.put('/:id', async (req, res) => res.json(await User.findByIdAndUpdate(req.params.id, { email: req.body.email })));

module.exports = router;
