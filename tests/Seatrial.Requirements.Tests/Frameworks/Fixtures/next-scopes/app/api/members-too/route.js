import { NextResponse } from 'next/server';
import { authenticate, success } from '@/lib/auth';
import Visit from '@/models/Visit';

// The role is one that every user has.
// endpoint: GET /api/members-too authn=enforced object=missing
export async function GET(req) {
  const authResult = await authenticate(req);
  if ('error' in authResult) return authResult.error;
  const user = authResult.user;
  const { searchParams } = new URL(req.url);
  const status = searchParams.get('status');
  const tenantId = searchParams.get('tenantId');
  const query = {};
  if (user.role !== 'member') {
    query.tenantId = user.tenantId;
  }
  if (status) {
    query.status = status;
  }
  return NextResponse.json(success(await Visit.find(query)));
}
