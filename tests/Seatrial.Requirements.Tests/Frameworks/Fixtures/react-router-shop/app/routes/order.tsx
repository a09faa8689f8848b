import { data } from 'react-router';
import { callerContext } from '../lib/caller';
import { db } from '../lib/db';

// endpoint: GET /orders/:id authn=enforced object=enforced
export async function loader({ params, context }) {
  const caller = context.get(callerContext);
  const order = await db.order.findUnique({ where: { id: params.id } });
  if (order?.userId !== caller.id) throw data('Not found', { status: 404 });
  return { order };
}

// endpoint: POST /orders/:id authn=enforced object=missing
export async function action({ params }) {
  return db.order.delete({ where: { id: params.id } });
}

export default function Order() {
  return null;
}
