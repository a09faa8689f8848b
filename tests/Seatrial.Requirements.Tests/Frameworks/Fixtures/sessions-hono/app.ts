import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import Database from 'better-sqlite3';
const db = new Database('x.db');
type Vars = { user: { id: number } | null };
const app = new Hono<{ Variables: Vars }>();
app.use('*', async (c, next) => {
  c.set('user', null);
  const token = getCookie(c, 'session');
  if (token) {
    const row = db.prepare('SELECT user_id FROM sessions WHERE token = ?').get(token) as any;
    if (row) {
      c.set('user', { id: row.user_id });
    }
  }
  await next();
});
// endpoint: GET /a/:id authn=enforced object=missing
app.get('/a/:id', (c) => {
  const user = c.get('user');
  if (!user) return c.json({ error: 'no' }, 401);
  return c.json(db.prepare('SELECT * FROM notes WHERE id = ?').get(c.req.param('id')));
});
// endpoint: DELETE /b/:id authn=enforced object=enforced
app.delete('/b/:id', (c) => {
  if (!c.get('user')) return c.json({ error: 'no' }, 401);
  db.prepare('DELETE FROM notes WHERE id = ? AND user_id = ?').run(c.req.param('id'), c.get('user').id);
  return c.body(null, 204);
});
// endpoint: DELETE /c/:id authn=enforced object=enforced
app.delete('/c/:id', (c) => {
  if (!c.var.user) return c.json({ error: 'no' }, 401);
  db.prepare('DELETE FROM notes WHERE id = ? AND user_id = ?').run(c.req.param('id'), c.var.user.id);
  return c.body(null, 204);
});

const trusting = new Hono();
trusting.use('*', async (c, next) => {
  const id = c.req.header('x-user-id');
  if (id) {
    const row = db.prepare('SELECT * FROM users WHERE id = ?').get(id) as any;
    if (row) c.set('user', { id: row.id });
  }
  await next();
});
// endpoint: DELETE /trusting/:id authn=missing
trusting.delete('/:id', (c) => {
  if (!c.get('user')) return c.json({ error: 'no' }, 401);
  db.prepare('DELETE FROM notes WHERE id = ? AND user_id = ?').run(c.req.param('id'), c.get('user').id);
  return c.body(null, 204);
});
const outer = new Hono();
outer.route('/', app);
outer.route('/trusting', trusting);
export default outer;
