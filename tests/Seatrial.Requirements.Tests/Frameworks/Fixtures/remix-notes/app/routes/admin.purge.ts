import type { ActionFunctionArgs } from '@remix-run/node';
import { prisma } from '~/utils/db.server';
import { requireAdmin } from '~/utils/session.server';

// endpoint: POST /admin/purge authn=enforced function=enforced
export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request);
  const form = await request.formData();
  await prisma.note.delete({ where: { id: String(form.get('id')) } });
  return null;
}
