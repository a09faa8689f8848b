import { createCookieSessionStorage, redirect } from '@remix-run/node';
import { prisma } from './db.server';

const storage = createCookieSessionStorage({ cookie: { name: '__session', secrets: [process.env.SESSION_SECRET!] } });

export async function getUserId(request: Request) {
  const session = await storage.getSession(request.headers.get('Cookie'));
  const userId = session.get('userId');
  return userId ? String(userId) : null;
}

export async function requireUserId(request: Request) {
  const userId = await getUserId(request);
  if (!userId) {
    throw redirect(`/login?next=${new URL(request.url).pathname}`);
  }
  return userId;
}

export async function requireAdmin(request: Request) {
  const user = await prisma.user.findUnique({ where: { id: await requireUserId(request) } });
  if (user?.role !== 'admin') {
    throw new Response('Forbidden', { status: 403 });
  }
  return user;
}

export async function createSession(userId: string) {
  const session = await storage.getSession();
  session.set('userId', userId);
  return redirect('/notes', { headers: { 'Set-Cookie': await storage.commitSession(session) } });
}
