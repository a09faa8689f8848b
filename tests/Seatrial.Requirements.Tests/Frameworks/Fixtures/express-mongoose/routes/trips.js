const router = require('express').Router();
const Trip = require('../models/Trip');
const protect = require('../middleware/protect');

// endpoint: GET /trips authn=enforced object=na
router.get('/', protect, async (req, res) => {
  res.json(await Trip.ofUser(req.user._id));
});

// endpoint: GET /trips/:id authn=enforced object=missing
router.get('/:id', protect, async (req, res) => {
  const trip = await Trip.findById(req.params.id).populate('traveller');
  res.json(trip);
});

// endpoint: PUT /trips/:id authn=enforced object=enforced
router.put('/:id', protect, async (req, res) => {
  const trip = await Trip.findById(req.params.id);
  if (!trip) return res.status(404).end();
  if (trip.traveller.toString() !== req.user._id.toString()) return res.status(403).end();
  trip.title = req.body.title;
  await trip.save();
  res.json(trip);
});

// endpoint: DELETE /trips/:id authn=enforced object=enforced
router.delete('/:id', protect, (req, res, next) => {
  Trip.findOneAndDelete({ _id: req.params.id, traveller: req.user._id })
    .then((trip) => (trip ? res.status(204).end() : res.status(404).end()))
    .catch(next);
});

// endpoint: POST /trips authn=missing
router.post('/', async (req, res) => {
  const trip = new Trip(req.body);
  await trip.save();
  res.status(201).json(trip);
});

module.exports = router;
