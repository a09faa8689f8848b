import { createHash } from 'crypto';
import jwt from 'jsonwebtoken';
import { cookies } from 'next/headers';

const JWT_SECRET = process.env.JWT_SECRET || 'tp_jwt_9f2Kx81mQz7s';

export type Session = {
  userId: number;
  email: string;
  role: string;
};

export function hashPassword(password: string) {
  return createHash('sha256').update(password).digest('hex');
}

export function createToken(session: Session) {
  return jwt.sign(session, JWT_SECRET);
}

export async function getSession(): Promise<Session | null> {
  const token = (await cookies()).get('token')?.value;
  if (!token) {
    return null;
  }
  return jwt.decode(token) as Session;
}
