const express = require('express');
const { Order, Playlist } = require('../models');

const router = express.Router();

// endpoint: GET /me/orders authn=enforced object=na
router.get('/orders', async (req, res) => res.json(await Order.find({ user: req.user.id })));

// endpoint: POST /me/playlists authn=enforced object=na
router.post('/playlists', async (req, res) => res.json(await Playlist.create({ user: req.user.id, name: req.body.name })));

module.exports = router;
