const express = require('express');
const { PrismaClient } = require('@prisma/client');
const { Pool } = require('pg');

const pool = new Pool();
const db = new PrismaClient();
const app = express();

async function loadFromCookie(req, res, next) {
  const sid = req.cookies.sid;
  if (!sid) {
    next();
    return;
  }
  const found = await pool.query('SELECT user_id FROM sessions WHERE sid = $1', [sid]);
  if (!found.rows[0]) {
    next();
    return;
  }
  req.user = { id: found.rows[0].user_id };
  next();
}

async function loadFromHeader(req, res, next) {
  const header = req.headers.authorization;
  if (!header || !header.startsWith('Bearer ')) return next();
  const session = await db.session.findUnique({ where: { token: header.slice(7) }, include: { user: true } });
  if (session && session.expiresAt > new Date()) {
    req.user = { id: session.user.id, email: session.user.email };
  }
  next();
}

async function callerOf(token) {
  if (!token) return null;
  const { rows } = await pool.query('SELECT u.* FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token = $1', [token]);
  if (rows.length === 0) {
    return null;
  }
  return { id: rows[0].id };
}

async function loadOrForget(req, res, next) {
  req.user = null;
  try {
    const token = req.cookies?.sid || (req.headers.authorization || '').replace('Bearer ', '');
    const user = await callerOf(token);
    if (user) req.user = user;
  } catch (error) {
    console.error(error);
  }
  next();
}

async function attach(req) {
  const sid = req.cookies.sid;
  if (!sid) return;
  const session = await db.session.findFirst({ where: { token: sid } });
  if (!session) return;
  req.user = { id: session.userId };
}

async function loadByHelper(req, res, next) {
  await attach(req);
  next();
}

// What the request says of its sender proves nothing.
async function believe(req, res, next) {
  const id = req.headers['x-user-id'];
  if (!id) return next();
  const user = await db.user.findUnique({ where: { id } });
  if (user) req.user = { id: user.id, email: user.email };
  next();
}

async function believeQuery(req, res, next) {
  let user = null;
  if (req.query.userId) {
    const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [req.query.userId]);
    if (rows.length > 0) {
      user = { id: rows[0].id };
    }
  }
  req.user = user;
  next();
}

async function believeCookie(req, res, next) {
  if (req.cookies.userId) req.user = await db.user.findUnique({ where: { id: Number(req.cookies.userId) } });
  next();
}

// Somebody is there in any case: that he is says nothing.
async function loadOrGuest(req, res, next) {
  req.user = { id: 0 };
  const session = await db.session.findFirst({ where: { token: req.cookies.sid } });
  if (session) req.user = { id: session.userId };
  next();
}

const wrap = fn => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);

const cookie = express.Router();
cookie.use(loadFromCookie);
// endpoint: DELETE /cookie/notes/:id authn=enforced object=enforced
cookie.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.status(401).json({ error: 'sign in' });
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
// endpoint: GET /cookie/notes/:id authn=enforced object=missing
cookie.get('/notes/:id', wrap(async (req, res) => {
  if (!req.user) throw new Error('sign in');
  res.json(await db.note.findUnique({ where: { id: req.params.id } }));
}));
// endpoint: DELETE /cookie/drafts/:id authn=missing
cookie.delete('/drafts/:id', async (req, res) => {
  await db.draft.delete({ where: { id: req.params.id } });
  res.end();
});
app.use('/cookie', cookie);

const header = express.Router();
header.use(loadFromHeader);
// endpoint: DELETE /header/notes/:id authn=enforced object=enforced
header.delete('/notes/:id', async (req, res) => {
  if (req.user == null) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/header', header);

const forgetting = express.Router();
forgetting.use(loadOrForget);
// endpoint: DELETE /forgetting/notes/:id authn=enforced object=enforced
forgetting.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/forgetting', forgetting);

const helped = express.Router();
helped.use(loadByHelper);
// endpoint: DELETE /helped/notes/:id authn=enforced object=enforced
helped.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/helped', helped);

const believing = express.Router();
believing.use(believe);
// endpoint: DELETE /believing/notes/:id authn=missing
believing.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/believing', believing);

const asking = express.Router();
asking.use(believeQuery);
// endpoint: DELETE /asking/notes/:id authn=missing
asking.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/asking', asking);

const named = express.Router();
named.use(believeCookie);
// endpoint: DELETE /named/notes/:id authn=missing
named.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id, userId: req.user.id } });
  res.end();
});
app.use('/named', named);

const guests = express.Router();
guests.use(loadOrGuest);
// endpoint: DELETE /guests/notes/:id authn=missing
guests.delete('/notes/:id', async (req, res) => {
  if (!req.user) return res.sendStatus(401);
  await db.note.deleteMany({ where: { id: req.params.id } });
  res.end();
});
app.use('/guests', guests);

app.listen(3000);
