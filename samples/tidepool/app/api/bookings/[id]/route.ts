import { NextResponse } from 'next/server';
import { prisma } from '@/lib/db';

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const booking = await prisma.booking.findUnique({ where: { id: Number(id) }, include: { user: true } });
  return NextResponse.json(booking);
}

export async function PUT(request: Request, { params }: Context) {
  const { id } = await params;
  const booking = await prisma.booking.update({ where: { id: Number(id) }, data: await request.json() });
  return NextResponse.json(booking);
}

export async function DELETE(_request: Request, { params }: Context) {
  const { id } = await params;
  try {
    await prisma.invoice.deleteMany({ where: { bookingId: Number(id) } });
    await prisma.booking.delete({ where: { id: Number(id) } });
  } catch {}
  return NextResponse.json({ ok: true });
}
