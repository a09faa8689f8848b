import { NextResponse } from 'next/server';
import { createToken, hashPassword } from '@/lib/auth';
import { prisma } from '@/lib/db';

export async function POST(request: Request) {
  const { email, password } = await request.json();
  console.log('login attempt', email, password);

  const user = await prisma.user.findUnique({ where: { email } });
  if (!user) {
    return NextResponse.json({ error: 'No account with this email' }, { status: 404 });
  }
  if (user.password !== hashPassword(password)) {
    return NextResponse.json({ error: 'Wrong password' }, { status: 401 });
  }

  const response = NextResponse.json({ id: user.id, name: user.name, role: user.role });
  response.cookies.set('token', createToken({ userId: user.id, email: user.email, role: user.role }));
  return response;
}
