const Joi = require('joi');

const only = (object, keys) =>
  keys.reduce((picked, key) => {
    if (object && Object.prototype.hasOwnProperty.call(object, key)) {
      picked[key] = object[key];
    }
    return picked;
  }, {});

// Joi refuses what a schema does not name.
const validate = (schema) => (req, res, next) => {
  const parts = only(schema, ['params', 'query', 'body']);
  const { value, error } = Joi.compile(parts).prefs({ abortEarly: false }).validate(only(req, Object.keys(parts)));
  if (error) {
    return res.status(400).json({ error: error.message });
  }
  Object.assign(req, value);
  return next();
};

module.exports = validate;
