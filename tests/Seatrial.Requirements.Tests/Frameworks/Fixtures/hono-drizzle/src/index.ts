import { Hono } from 'hono';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { requireUser } from './auth';
import { notes } from './schema';

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono().basePath('/api');
const api = new Hono();

api.use('*', requireUser);

// endpoint: GET /api/notes authn=enforced object=na
api.get('/', async (c) => c.json(await db.select().from(notes).where(eq(notes.ownerId, c.get('userId')))));

// endpoint: GET /api/notes/:id authn=enforced object=missing
api.get('/:id', async (c) => {
  const [note] = await db.select().from(notes).where(eq(notes.id, c.req.param('id'))).limit(1);
  if (!note) return c.json({ error: 'Not found' }, 404);
  return c.json(note);
});

// endpoint: DELETE /api/notes/:id authn=enforced object=enforced
api.delete('/:id', async (c) => {
  await db.delete(notes).where(and(eq(notes.id, c.req.param('id')), eq(notes.ownerId, c.get('userId'))));
  return c.body(null, 204);
});

// endpoint: PUT /api/notes/:id authn=enforced object=enforced
api.put('/:id', async (c) => {
  const note = await db.query.notes.findFirst({ where: (n, { eq }) => eq(n.id, c.req.param('id')) });
  if (!note || note.ownerId !== c.get('userId')) return c.json({ error: 'Not found' }, 404);
  const { title } = await c.req.json();
  await db.update(notes).set({ title }).where(eq(notes.id, note.id));
  return c.json({ ok: true });
});

app.route('/notes', api);

// endpoint: POST /api/purge authn=missing
app.post('/purge', async (c) => {
  await db.delete(notes);
  return c.json({ ok: true });
});

export default app;
