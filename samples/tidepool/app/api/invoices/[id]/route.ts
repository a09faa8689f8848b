import { NextResponse } from 'next/server';
import { getSession } from '@/lib/auth';
import { prisma } from '@/lib/db';

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context) {
  const session = await getSession();
  if (!session) {
    return NextResponse.json({ error: 'Please log in first' }, { status: 401 });
  }

  const { id } = await params;
  const invoice = await prisma.invoice.findUnique({ where: { id: Number(id) }, include: { user: true } });
  return NextResponse.json(invoice);
}

export async function PUT(request: Request, { params }: Context) {
  const { id } = await params;
  const { paid } = await request.json();
  const invoice = await prisma.invoice.update({ where: { id: Number(id) }, data: { paid } });
  return NextResponse.json(invoice);
}
