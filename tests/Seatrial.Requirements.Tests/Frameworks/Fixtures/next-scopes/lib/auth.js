import jwt from 'jsonwebtoken';
import { NextResponse } from 'next/server';

export async function authenticate(request) {
  const header = request.headers.get('authorization');
  if (!header || !header.startsWith('Bearer ')) {
    return { error: NextResponse.json({ success: false, error: { message: 'No token' } }, { status: 401 }) };
  }
  try {
    return { user: jwt.verify(header.substring(7), process.env.JWT_SECRET) };
  } catch (error) {
    return { error: NextResponse.json({ success: false, error: { message: error.message, code: 'UNAUTHORIZED' } }, { status: 401 }) };
  }
}

export const success = (data) => ({ success: true, data });
export const failure = (message, code, details) => ({ success: false, error: { message, code, details } });
