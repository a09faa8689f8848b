import { NextResponse } from 'next/server';
import { createToken, hashPassword } from '@/lib/auth';
import { prisma } from '@/lib/db';

export async function POST(request: Request) {
  const body = await request.json();

  const user = await prisma.user.create({
    data: { ...body, password: hashPassword(body.password) },
  });

  const response = NextResponse.json(user);
  response.cookies.set('token', createToken({ userId: user.id, email: user.email, role: user.role }));
  return response;
}
