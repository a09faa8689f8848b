const crypto = require('crypto');
const express = require('express');
const mongoose = require('mongoose');

const app = express();
const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String, plan: String }));
const Form = mongoose.model('Form', new mongoose.Schema({ title: String, ownerId: { type: mongoose.Types.ObjectId, ref: 'User' } }));
const FormSubmission = mongoose.model('FormSubmission', new mongoose.Schema({ formId: { type: mongoose.Types.ObjectId, ref: 'Form' }, values: Object }));
const AnalyticsEvent = mongoose.model('AnalyticsEvent', new mongoose.Schema({ formId: { type: mongoose.Types.ObjectId, ref: 'Form' }, kind: String }));

const windows = new Map();

function isOften(key) {
  const entry = windows.get(key);
  if (!entry) {
    windows.set(key, { count: 1, resetAt: Date.now() + 60000 });
    return false;
  }
  if (entry.resetAt < Date.now()) {
    windows.delete(key);
  }
  return entry.count > 5;
}

const signedIn = (req, res, next) => (req.session.userId ? next() : res.status(401).end());

// What people fill in, behind a count of how often they do.
// endpoint: POST /forms/:id/submissions authn=public
app.post('/forms/:id/submissions', async (req, res) => {
  if (isOften(req.ip)) {
    return res.status(429).end();
  }
  res.json(await FormSubmission.create({ formId: req.params.id, values: req.body.values }));
});

// endpoint: POST /forms/:id/events authn=public
app.post('/forms/:id/events', async (req, res) => {
  await AnalyticsEvent.create({ formId: req.params.id, kind: req.body.kind });
  res.status(204).end();
});

// endpoint: POST /forms authn=missing
app.post('/forms', async (req, res) => {
  res.json(await Form.create({ title: req.body.title }));
});

// endpoint: DELETE /forms/:id authn=enforced object=enforced
app.delete('/forms/:id', signedIn, async (req, res) => {
  await Form.deleteOne({ _id: req.params.id, ownerId: req.session.userId });
  res.end();
});

// A machine that signs what it sends has no records of its own.
// endpoint: POST /hooks/payments authn=enforced object=na
app.post('/hooks/payments', express.raw({ type: 'application/json' }), async (req, res) => {
  const sent = Buffer.from(req.headers['x-payment-signature'], 'hex');
  const expected = Buffer.from(crypto.createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex'), 'hex');
  if (sent.length !== expected.length || !crypto.timingSafeEqual(sent, expected)) {
    return res.status(400).end();
  }
  const event = JSON.parse(req.body.toString());
  await User.updateOne({ _id: event.userId }, { plan: 'paid' });
  res.end();
});

app.listen(3000);
