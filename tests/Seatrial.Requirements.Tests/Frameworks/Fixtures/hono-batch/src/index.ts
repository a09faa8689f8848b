import { drizzle } from 'drizzle-orm/d1';
import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { verify } from 'hono/jwt';
import { notes } from './schema';

export const app = new Hono();

async function signedIn(c, next) {
  const known = c.env.__authenticatedUserId;
  if (known) {
    c.set('userId', known);
    await next();
    return;
  }
  const token = c.req.header('Authorization')?.slice(7);
  if (!token) {
    return c.json({ message: 'who are you?' }, 401);
  }
  const payload = await verify(token, c.env.JWT_SECRET, 'HS256');
  c.set('userId', payload.sub);
  await next();
}

async function looksForCaller(c, next) {
  const token = c.req.header('Authorization')?.slice(7);
  if (token) {
    const payload = await verify(token, c.env.JWT_SECRET, 'HS256').catch(() => null);
    c.set('userId', payload?.sub);
  }
  await next();
}

const optionalAuth = looksForCaller;

// endpoint: GET /notes/:id authn=enforced object=enforced
app.get('/notes/:id', signedIn, async (c) => {
  const db = drizzle(c.env.DB);
  return c.json(await db.select().from(notes).where(and(eq(notes.id, c.req.param('id')), eq(notes.userId, c.get('userId')))));
});

// endpoint: DELETE /notes/:id authn=enforced object=missing
app.delete('/notes/:id', signedIn, async (c) => {
  const db = drizzle(c.env.DB);
  await db.delete(notes).where(eq(notes.id, c.req.param('id')));
  return c.body(null, 204);
});

// endpoint: POST /client-errors authn=public
app.post('/client-errors', optionalAuth, async (c) => {
  console.error(await c.req.json(), c.get('userId'));
  return c.body(null, 204);
});

// endpoint: POST /batch authn=enforced
app.post('/batch', signedIn, async (c) => {
  const paths = await c.req.json();
  const answers = await Promise.all(paths.map((path) => app.request(path, {}, { ...c.env, __authenticatedUserId: c.get('userId') })));
  return c.json(answers.map((a) => a.status));
});
