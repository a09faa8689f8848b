const jwt = require('jsonwebtoken');
const User = require('../models/User');

module.exports = (req, res, next) => {
  const token = req.cookies.token;
  if (!token) return res.status(401).send('Sign in');
  jwt.verify(token, process.env.SECRET, async (err, decoded) => {
    if (err) return res.status(401).send('Sign in');
    req.user = await User.findById(decoded.id);
    next();
  });
};
