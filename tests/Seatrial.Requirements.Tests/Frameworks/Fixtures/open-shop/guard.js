const jwt = require('jsonwebtoken');

exports.requireUser = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.slice(7), process.env.JWT_SECRET);
  } catch {
    return res.status(401).json({ error: 'who are you' });
  }
  next();
};
