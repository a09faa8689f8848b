import type { H3Event } from 'h3';

// A module of better-auth keeps the session there.
export function requireCaller(event: H3Event) {
  const session = (event.context as { session?: { user?: { id: number } } })?.session;
  if (!session?.user?.id) {
    throw createError({ statusCode: 401 });
  }
  return session.user;
}
