import { NextResponse } from 'next/server';
import { getSession } from '@/lib/auth';
import { prisma } from '@/lib/db';
import { sendConfirmation } from '@/lib/mail';

export async function GET() {
  const bookings = await prisma.booking.findMany({ include: { user: true } });
  return NextResponse.json(bookings);
}

export async function POST(request: Request) {
  const session = await getSession();
  if (!session) {
    return NextResponse.json({ error: 'Please log in first' }, { status: 401 });
  }

  try {
    const body = await request.json();
    const booking = await prisma.booking.create({
      data: {
        userId: session.userId,
        craft: body.craft,
        startsAt: new Date(body.startsAt),
        hours: body.hours,
        note: body.note,
        invoice: { create: { userId: session.userId, totalCents: body.totalCents } },
      },
    });
    await sendConfirmation(session.email, booking.craft, booking.startsAt);
    console.log('new booking', booking);
    return NextResponse.json(booking);
  } catch (error: any) {
    return NextResponse.json({ error: error.stack }, { status: 500 });
  }
}
