import { writeFile } from 'fs/promises';
import { NextResponse } from 'next/server';
import path from 'path';
import { prisma } from '@/lib/db';

// Customers send their signed waiver as a photo or a PDF.
export async function POST(request: Request) {
  const form = await request.formData();
  const file = form.get('file') as File;
  const bookingId = Number(form.get('bookingId'));

  const target = path.join(process.cwd(), 'public', 'waivers', file.name);
  await writeFile(target, Buffer.from(await file.arrayBuffer()));

  const waiverUrl = `/waivers/${file.name}`;
  await prisma.booking.update({ where: { id: bookingId }, data: { waiverUrl } });
  console.log('waiver saved', target);
  return NextResponse.json({ url: waiverUrl });
}
