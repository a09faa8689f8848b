import type { ActionFunctionArgs } from '@remix-run/node';
import { compare } from 'bcryptjs';
import { prisma } from '~/utils/db.server';
import { createSession } from '~/utils/session.server';

// endpoint: POST /login authn=public
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const user = await prisma.user.findUnique({ where: { email: String(form.get('email')) } });
  if (!user || !(await compare(String(form.get('password')), user.password))) return { error: 'Wrong' };
  return createSession(user.id);
}

export default function Login() {
  return null;
}
