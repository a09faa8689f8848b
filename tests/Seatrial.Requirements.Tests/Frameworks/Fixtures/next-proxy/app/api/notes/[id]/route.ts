import { NextRequest, NextResponse } from 'next/server';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// endpoint: DELETE /api/notes/[id] authn=enforced object=enforced
export async function DELETE(req: NextRequest, { params }: { params: { id: string } }) {
  const claims = jwt.verify(req.headers.get('authorization')!, process.env.KEY!) as { sub: string };
  await prisma.note.deleteMany({ where: { id: params.id, userId: claims.sub } });
  return NextResponse.json({});
}
