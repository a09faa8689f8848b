import express from 'express';
import cookieParser from 'cookie-parser';
import { Pool } from 'pg';
import { accountOfToken, drafts, invoicesOfToken, newsForMembers, sql } from './db';

const app = express();
const pool = new Pool();
app.use(express.json());
app.use(cookieParser());

// The refusal stands behind the way on.
function signedIn(req, res, next) {
  if (req.session.userId) {
    return next();
  }
  res.status(401).end();
}

// endpoint: GET /me authn=enforced object=na
app.get('/me', async (req, res) => {
  const token = req.cookies.sessionToken;
  if (!token) {
    return res.status(401).end();
  }
  const account = await accountOfToken(token);
  if (!account) {
    return res.status(401).end();
  }
  res.json(account);
});

// endpoint: GET /invoices authn=enforced object=na
app.get('/invoices', async (req, res) => {
  const token = req.cookies.sessionToken;
  if (!token) return res.status(401).end();
  res.json(await invoicesOfToken(token));
});

// endpoint: GET /news authn=enforced object=na
app.get('/news', async (req, res) => {
  const token = req.cookies.sessionToken;
  if (!token) return res.status(401).end();
  res.json(await newsForMembers(token));
});

// endpoint: GET /drafts authn=missing
app.get('/drafts', async (req, res) => {
  res.json(await drafts());
});

// endpoint: GET /invoices/:id authn=enforced object=missing
app.get('/invoices/:id', signedIn, async (req, res) => {
  const [invoice] = await sql`SELECT * FROM invoices WHERE id = ${req.params.id}`;
  res.json(invoice);
});

// endpoint: GET /invoices/:id/lines authn=enforced object=enforced
app.get('/invoices/:id/lines', signedIn, async (req, res) => {
  const rows = await pool.query(
    "SELECT l.* FROM lines l JOIN invoices i ON l.invoice_id = i.id WHERE i.id = '" + req.params.id + "' AND i.user_id = $1",
    [req.session.userId],
  );
  res.json(rows);
});

// endpoint: GET /people authn=enforced object=na
app.get('/people', signedIn, async (req, res) => {
  const query = "SELECT name, id FROM users WHERE username LIKE '%" + req.query.username + "%'";
  const people = await pool.query(query);
  res.json(people);
});

// endpoint: GET /accounts authn=enforced object=missing
app.get('/accounts', signedIn, async (req, res) => {
  const people = await pool.query('SELECT name, email FROM users WHERE is_staff = FALSE');
  res.json(people);
});

// endpoint: DELETE /invoices/:id authn=enforced object=missing
app.delete('/invoices/:id', signedIn, (req, res) => {
  pool.query(`DELETE FROM invoices WHERE id = ${req.params.id}`, (error, result) => {
    if (error) {
      return res.status(500).json({ error: 'failed' });
    }
    res.json({ deleted: result.rowCount });
  });
});

// endpoint: PUT /invoices/:id authn=enforced object=enforced
app.put('/invoices/:id', signedIn, async (req, res) => {
  const found = await pool.query('SELECT user_id FROM invoices WHERE id = $1', [req.params.id]);
  if (found.rows[0].user_id !== req.session.userId) {
    return res.status(403).json({ error: 'not yours' });
  }
  await pool.query('UPDATE invoices SET note = $1 WHERE id = $2', [req.body.note, req.params.id]);
  res.json({ ok: true });
});

app.listen(3000);
