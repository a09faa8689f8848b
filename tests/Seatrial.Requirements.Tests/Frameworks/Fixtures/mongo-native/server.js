const express = require('express');
const session = require('express-session');
const { MongoClient } = require('mongodb');
const { ClaimStore } = require('./claims-store');

MongoClient.connect(process.env.DB, (error, db) => {
  const app = express();
  const claims = new ClaimStore(db);
  app.use(session({ secret: process.env.SECRET }));

  const signedIn = (req, res, next) => {
    if (req.session.userId) return next();
    return res.redirect('/login');
  };

  // endpoint: GET /claims authn=enforced object=na
  app.get('/claims', signedIn, (req, res, next) => {
    claims.ofUser(req.session.userId, (error, found) => {
      if (error) return next(error);
      res.render('claims', { claims: found });
    });
  });

  // endpoint: GET /claims/of/:userId authn=enforced object=missing
  app.get('/claims/of/:userId', signedIn, (req, res, next) => {
    claims.ofUser(req.params.userId, (error, found) => {
      if (error) return next(error);
      res.render('claims', { claims: found });
    });
  });

  // endpoint: GET /claims/:id authn=enforced object=missing
  app.get('/claims/:id', signedIn, (req, res, next) => {
    claims.byId(req.params.id, (error, claim) => res.render('claim', { claim }));
  });

  // endpoint: POST /claims/:id/settle authn=enforced object=missing
  app.post('/claims/:id/settle', signedIn, (req, res, next) => {
    claims.settle(req.params.id, req.body.amount, () => res.redirect('/claims'));
  });

  app.listen(3000);
});
