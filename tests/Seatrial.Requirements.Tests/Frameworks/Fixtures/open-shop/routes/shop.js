const express = require('express');
const { Order, Playlist, Article, Colour, Feedback, Newsletter } = require('../models');

const router = express.Router();

// endpoint: GET /shop/orders/:id authn=missing object=missing
router.get('/orders/:id', async (req, res) => res.json(await Order.findById(req.params.id)));

// Somebody's, and nothing says that it is published.
// endpoint: GET /shop/playlists/:id authn=unsure object=na
router.get('/playlists/:id', async (req, res) => res.json(await Playlist.findById(req.params.id)));

// endpoint: GET /shop/playlists authn=public object=na
router.get('/playlists', async (req, res) => res.json(await Playlist.find({ public: true })));

// endpoint: GET /shop/shared/:key authn=public object=na
router.get('/shared/:key', async (req, res) => res.json(await Playlist.findOne({ shareToken: req.params.key })));

// What is counted beside is no change that anybody asked for.
// endpoint: GET /shop/articles/:id authn=public object=na
router.get('/articles/:id', async (req, res) => {
  await Article.updateOne({ _id: req.params.id }, { $inc: { views: 1 } });
  res.json(await Article.findById(req.params.id));
});

// endpoint: DELETE /shop/articles/:id authn=missing object=missing
router.delete('/articles/:id', async (req, res) => res.json(await Article.deleteOne({ _id: req.params.id })));

// endpoint: GET /shop/colours authn=public object=na
router.get('/colours', async (req, res) => res.json(await Colour.find()));

// endpoint: POST /shop/colours authn=missing
router.post('/colours', async (req, res) => res.json(await Colour.create({ name: req.body.name })));

// endpoint: POST /shop/opinion authn=public object=na
router.post('/opinion', async (req, res) => res.json(await Feedback.create({ email: req.body.email, text: req.body.text })));

// endpoint: POST /shop/letters authn=public object=na
router.post('/letters', async (req, res) => res.json(await Newsletter.create({ email: req.body.email })));

// endpoint: GET /shop/opening-hours authn=na object=na
router.get('/opening-hours', (req, res) => res.json({ monday: '9-17' }));

module.exports = router;
