import { error, json } from '@sveltejs/kit';
import { db } from '$lib/server/db';
import type { RequestHandler } from './$types';

// endpoint: GET /api/notes/[id] authn=enforced object=enforced
export const GET: RequestHandler = async ({ params, locals }) => {
  if (!locals.user) error(401, 'Sign in');
  const note = await db.note.findFirst({ where: { id: params.id, userId: locals.user.id } });
  return json(note);
};

// endpoint: PATCH /api/notes/[id] authn=enforced object=enforced
export const PATCH: RequestHandler = async ({ params, request, locals }) => {
  if (!locals.user) error(401, 'Sign in');
  const note = await db.note.findUnique({ where: { id: params.id } });
  if (note?.userId !== locals.user.id) error(403, 'Not yours');
  const { title } = await request.json();
  return json(await db.note.update({ where: { id: params.id }, data: { title } }));
};

// endpoint: DELETE /api/notes/[id] authn=missing object=missing
export async function DELETE({ params }) {
  await db.note.delete({ where: { id: params.id } });
  return new Response(null, { status: 204 });
}
