const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');
const { AsyncResource } = require('async_hooks');
const { keep } = require('./context');
const vault = require('@acme/vault');

const Letter = mongoose.model('Letter', new mongoose.Schema({ owner: String, text: String }));
const app = express();

// What comes behind is hidden in a library's object, and nothing is answered here: the request goes on.
app.use((req, res, next) => {
  keep.run({ id: 1 }, () => {
    res.setHeader('x-trace', '1');
    AsyncResource.bind(next)();
  });
});

function requireAuth(req, res, next) {
  console.log('called', req.path);
  next();
}

function requireLogin(req, res, next) {
  const token = req.headers.authorization;
  if (!token) {
    return res.status(401).json({});
  }
  req.user = jwt.verify(token, process.env.KEY);
  next();
}

function checkToken(req, res, next) {
  vault.open(req, () => res.status(401).json({}));
  vault.close(next);
}

function checkTokenWithin(req, res, next) {
  vault.hold(req, { pass: next, fail: () => res.status(401).json({}) });
}

function sift(req, res, next) {
  return vault.isClean(req) ? vault.go({ next }) : res.status(400).json({});
}

const kept = (handler) => (req, res, next) => {
  AsyncResource.bind(handler)(req, res, next);
};

// endpoint: DELETE /letters/:id/sifted authn=enforced object=missing
app.delete('/letters/:id/sifted', sift, requireLogin, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/sifted/open authn=unsure
app.delete('/letters/:id/sifted/open', sift, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/kept authn=enforced object=missing
app.delete('/letters/:id/kept', kept(requireLogin), async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id authn=missing
app.delete('/letters/:id', requireAuth, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/now authn=enforced object=missing
app.delete('/letters/:id/now', requireLogin, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/open authn=unsure
app.delete('/letters/:id/open', checkToken, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/held authn=unsure
app.delete('/letters/:id/held', checkTokenWithin, async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});

// endpoint: DELETE /letters/:id/library authn=enforced
app.delete('/letters/:id/library', vault.requireLogin(), async (req, res) => {
  await Letter.findByIdAndDelete(req.params.id);
  res.json({});
});
