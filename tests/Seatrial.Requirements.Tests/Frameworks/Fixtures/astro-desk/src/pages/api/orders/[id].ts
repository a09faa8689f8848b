import type { APIRoute } from 'astro';
import { db } from '../../../lib/db';

// endpoint: GET /api/orders/[id] authn=enforced object=enforced
export const GET: APIRoute = async ({ params, locals }) => {
  if (!locals.caller) return new Response(null, { status: 401 });
  const order = await db.order.findFirst({ where: { id: params.id, userId: locals.caller.sub } });
  return new Response(JSON.stringify(order));
};

// endpoint: DELETE /api/orders/[id] authn=missing object=missing
export const DELETE: APIRoute = async ({ params }) => {
  await db.order.delete({ where: { id: params.id } });
  return new Response(null, { status: 204 });
};
