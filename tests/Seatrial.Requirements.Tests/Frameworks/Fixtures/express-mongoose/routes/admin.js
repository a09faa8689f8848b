const router = require('express').Router();
const User = require('../models/User');
const protect = require('../middleware/protect');

const rights = { admin: ['manageUsers'], user: [] };

const can = (...required) => (req, res, next) => {
  new Promise((resolve, reject) => {
    if (required.length) {
      const own = rights[req.user.role];
      if (!required.every((right) => own.includes(right)) && req.params.id !== req.user.id) {
        return reject(new Error('Forbidden'));
      }
    }
    resolve();
  }).then(() => next()).catch((err) => next(err));
};

// endpoint: GET /admin/users/:id authn=enforced object=enforced
router.get('/users/:id', protect, can('manageUsers'), async (req, res) => {
  res.json(await User.findById(req.params.id));
});

// endpoint: DELETE /admin/users/:id authn=enforced object=missing
router.delete('/users/:id', protect, async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  res.status(204).end();
});

module.exports = router;
