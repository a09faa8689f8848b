import { db } from '../lib/db';

// endpoint: POST /open/:id authn=missing
export async function action({ params }) {
  return db.order.update({ where: { id: params.id }, data: { seen: true } });
}
