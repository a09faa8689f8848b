const express = require('express');
const Joi = require('joi');
const { z } = require('zod');
const yup = require('yup');
const Ajv = require('ajv');
const _ = require('lodash');
const { celebrate, Segments } = require('celebrate');
const { matchedData } = require('express-validator');
const { User, Team } = require('./models');
const validate = require('./validate');

const app = express();
app.use(express.json());
app.use((req, res, next) => {
  if (!req.session.userId) {
    return res.status(401).end();
  }
  next();
});

const person = { body: Joi.object().keys({ email: Joi.string().email(), name: Joi.string() }).min(1) };
const staff = { body: Joi.object().keys({ email: Joi.string().email(), role: Joi.string().valid('user', 'admin') }) };

// endpoint: POST /joi/replaced authn=enforced property=enforced
app.post('/joi/replaced', validate(person), async (req, res) => {
  res.json(await User.create(req.body));
});

// endpoint: POST /joi/role authn=enforced property=missing
app.post('/joi/role', validate(staff), async (req, res) => {
  res.json(await User.create(req.body));
});

// endpoint: POST /joi/checked authn=enforced property=enforced
app.post('/joi/checked', async (req, res) => {
  const { error } = Joi.object({ email: Joi.string(), name: Joi.string() }).validate(req.body);
  if (error) {
    return res.status(400).json({ error: error.message });
  }
  res.json(await User.create(req.body));
});

// endpoint: POST /joi/ignored authn=enforced property=missing
app.post('/joi/ignored', async (req, res) => {
  const { error } = Joi.object({ email: Joi.string(), name: Joi.string() }).validate(req.body);
  if (error) {
    console.warn(error);
  }
  res.json(await User.create(req.body));
});

// endpoint: POST /joi/open authn=enforced property=missing
app.post('/joi/open', async (req, res) => {
  const { error } = Joi.object({ email: Joi.string() }).unknown().validate(req.body);
  if (error) {
    return res.status(400).end();
  }
  res.json(await User.create(req.body));
});

const account = z.object({ email: z.string(), name: z.string() });

// endpoint: POST /zod/parsed authn=enforced property=enforced
app.post('/zod/parsed', async (req, res) => {
  res.json(await User.create(account.parse(req.body)));
});

// Zod strips from what it gives, not from what it was given.
// endpoint: POST /zod/beside authn=enforced property=missing
app.post('/zod/beside', async (req, res) => {
  account.parse(req.body);
  res.json(await User.create(req.body));
});

// endpoint: POST /zod/strict authn=enforced property=enforced
app.post('/zod/strict', async (req, res) => {
  const parsed = account.strict().safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).end();
  }
  res.json(await User.create(req.body));
});

const profile = yup.object({ name: yup.string(), email: yup.string() });

// endpoint: POST /yup/kept authn=enforced property=missing
app.post('/yup/kept', async (req, res) => {
  res.json(await User.create(await profile.validate(req.body)));
});

// endpoint: POST /yup/stripped authn=enforced property=enforced
app.post('/yup/stripped', async (req, res) => {
  res.json(await User.create(await profile.validate(req.body, { stripUnknown: true })));
});

const ajv = new Ajv();
const isPerson = ajv.compile({ type: 'object', properties: { email: { type: 'string' }, name: { type: 'string' } }, additionalProperties: false });
const isAnything = ajv.compile({ type: 'object', properties: { email: { type: 'string' } } });

// endpoint: POST /ajv/closed authn=enforced property=enforced
app.post('/ajv/closed', async (req, res) => {
  if (!isPerson(req.body)) {
    return res.status(400).end();
  }
  res.json(await User.create(req.body));
});

// endpoint: POST /ajv/open authn=enforced property=missing
app.post('/ajv/open', async (req, res) => {
  if (!isAnything(req.body)) {
    return res.status(400).end();
  }
  res.json(await User.create(req.body));
});

// endpoint: POST /celebrate authn=enforced property=enforced
app.post('/celebrate', celebrate({ [Segments.BODY]: Joi.object({ name: Joi.string(), email: Joi.string() }) }), async (req, res) => {
  res.json(await User.create(req.body));
});

// endpoint: POST /matched authn=enforced property=enforced
app.post('/matched', async (req, res) => {
  res.json(await User.create(matchedData(req)));
});

// endpoint: POST /picked authn=enforced property=enforced
app.post('/picked', async (req, res) => {
  res.json(await User.create(_.pick(req.body, ['name', 'email'])));
});

// endpoint: POST /picked/role authn=enforced property=missing
app.post('/picked/role', async (req, res) => {
  res.json(await User.create(_.pick(req.body, ['name', 'role'])));
});

// A route without the part that the check compares: only the role is left of it.
const rights = (right) => (req, res, next) => {
  if (!(req.user.roles.includes(right)) && req.params.userId !== req.user.id) {
    return res.status(403).end();
  }
  next();
};

// endpoint: DELETE /people authn=enforced function=enforced
app.delete('/people', rights('manage'), async (req, res) => {
  await User.deleteMany({});
  res.end();
});

// endpoint: PUT /people/:userId authn=enforced object=enforced
app.put('/people/:userId', rights('manage'), async (req, res) => {
  await User.findByIdAndUpdate(req.params.userId, { name: req.body.name });
  res.end();
});

app.listen(3000);
