import { NextResponse } from 'next/server';
import { and, eq } from 'drizzle-orm';
import { db, letters } from '@/lib/db';
import { getCurrentUser } from '@/lib/auth';

// endpoint: GET /api/letters/[id] authn=enforced object=missing
export async function GET(req: Request, { params }: { params: { id: string } }) {
  const user = await getCurrentUser();
  if (!user) return NextResponse.json({ error: 'sign in' }, { status: 401 });
  return NextResponse.json(await db.select().from(letters).where(eq(letters.id, Number(params.id))));
}

// endpoint: DELETE /api/letters/[id] authn=enforced object=enforced
export async function DELETE(req: Request, { params }: { params: { id: string } }) {
  const user = await getCurrentUser();
  if (!user) throw new Error('sign in');
  await db.delete(letters).where(and(eq(letters.id, Number(params.id)), eq(letters.userId, user.id)));
  return NextResponse.json({});
}
