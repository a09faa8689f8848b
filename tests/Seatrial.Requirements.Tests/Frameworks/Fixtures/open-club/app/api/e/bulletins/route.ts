import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { bulletinsOfUser, userOf } from '../../../../lib/data';

// endpoint: GET /api/e/bulletins authn=enforced object=na
export async function GET() {
  const user = await userOf(cookies().get('session')?.value ?? '');
  if (!user) {
    return NextResponse.json({ error: 'members only' }, { status: 401 });
  }
  return NextResponse.json(await bulletinsOfUser(user.id));
}
