import { command, getRequestEvent } from '$app/server';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { db } from '$lib/server/db';

// endpoint: ACTION /star authn=enforced object=enforced
export const star = command(z.object({ id: z.string() }), async ({ id }) => {
  const { locals } = getRequestEvent();
  if (!locals.user) error(401, 'Sign in');
  await db.note.updateMany({ where: { id, userId: locals.user.id }, data: { starred: true } });
});

// endpoint: ACTION /unstar authn=missing object=missing
export const unstar = command(z.string(), async (id) => {
  await db.note.update({ where: { id }, data: { starred: false } });
});
