import { NextResponse } from 'next/server';
import { and, eq } from 'drizzle-orm';
import { db, letters } from '@/lib/db';
import { believed } from '@/lib/auth';

// endpoint: DELETE /api/drafts/[id] authn=missing
export async function DELETE(req: Request, { params }: { params: { id: string } }) {
  const user = await believed();
  if (!user) return NextResponse.json({ error: 'sign in' }, { status: 401 });
  await db.delete(letters).where(and(eq(letters.id, Number(params.id)), eq(letters.userId, user.id)));
  return NextResponse.json({});
}
