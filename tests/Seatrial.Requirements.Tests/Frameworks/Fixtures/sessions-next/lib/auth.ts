import { cookies, headers } from 'next/headers';
import { eq } from 'drizzle-orm';
import { db, sessions, users } from './db';
export type SessionUser = { id: number; email: string };
export async function getCurrentUser(): Promise<SessionUser | null> {
  const sid = cookies().get('sid')?.value;
  if (!sid) return null;
  const rows = await db.select({ s: sessions, u: users }).from(sessions).innerJoin(users, eq(users.id, sessions.userId)).where(eq(sessions.id, sid)).limit(1);
  if (rows.length === 0) return null;
  const { s, u } = rows[0];
  if (s.expiresAt! < new Date()) return null;
  return { id: u.id, email: u.email! };
}
export async function believed(): Promise<SessionUser | null> {
  const uid = headers().get('x-user-id');
  if (!uid) return null;
  const [u] = await db.select().from(users).where(eq(users.id, Number(uid)));
  return u ? { id: u.id, email: u.email! } : null;
}
