import { fail, redirect } from '@sveltejs/kit';
import { compare } from 'bcryptjs';
import { db } from '$lib/server/db';

export const actions = {
  // endpoint: POST /login authn=public
  default: async ({ request, cookies }) => {
    const form = await request.formData();
    const user = await db.user.findUnique({ where: { email: String(form.get('email')) } });
    if (!user || !(await compare(String(form.get('password')), user.passwordHash))) return fail(400, { message: 'Wrong' });
    const session = await db.session.create({ data: { userId: user.id } });
    cookies.set('session', session.token, { path: '/' });
    redirect(303, '/notes');
  },
};
