import { NextResponse } from 'next/server';
import { authenticate, success } from '@/lib/auth';
import Visit from '@/models/Visit';

// A constant stands in for what the caller lacks: nothing is found by it.
// endpoint: GET /api/with-default authn=enforced object=enforced
export async function GET(req) {
  const authResult = await authenticate(req);
  if ('error' in authResult) return authResult.error;
  const user = authResult.user;
  const { searchParams } = new URL(req.url);
  const status = searchParams.get('status');
  const tenantId = searchParams.get('tenantId');
  const query = {};
  query.tenantId = user.tenantId ?? '';
  if (status) {
    query.status = status;
  }
  return NextResponse.json(success(await Visit.find(query)));
}
