import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { prisma } from '~/utils/db.server';
import { requireUserId } from '~/utils/session.server';

// endpoint: GET /notes authn=enforced object=na
export async function loader({ request }: LoaderFunctionArgs) {
  const userId = await requireUserId(request);
  return json({ notes: await prisma.note.findMany({ where: { userId } }) });
}

export default function Notes() {
  return null;
}
