import { error } from '@sveltejs/kit';
import { db } from './db';

export async function callerOf(token: string | undefined) {
  if (!token) return null;
  const session = await db.session.findUnique({ where: { token }, include: { user: true } });
  return session?.user ?? null;
}

export async function ownNote(id: string, userId: string) {
  const note = await db.note.findUnique({ where: { id } });
  demandOwner(note, userId);
  return note;
}

function demandOwner(note: { userId: string } | null, userId: string) {
  if (!note || note.userId !== userId) error(404, 'Not found');
}
