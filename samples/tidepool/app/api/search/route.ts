import { NextResponse } from 'next/server';
import { prisma } from '@/lib/db';

export async function GET(request: Request) {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  const rows = await prisma.$queryRawUnsafe(
    `SELECT id, craft, "startsAt", note FROM "Booking" WHERE craft ILIKE '%${q}%' OR note ILIKE '%${q}%' ORDER BY "startsAt"`,
  );
  return NextResponse.json(rows);
}
