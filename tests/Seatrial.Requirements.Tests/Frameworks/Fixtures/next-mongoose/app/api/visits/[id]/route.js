import { NextResponse } from 'next/server';
import { success, failure } from '@/lib/auth';
import { withTenant } from '@/lib/tenant';
import Visit from '@/models/Visit';

async function change(id, input, tenantId) {
  const existing = await Visit.findOne(withTenant(tenantId, { _id: id }));
  if (!existing) {
    return null;
  }
  return Visit.findByIdAndUpdate(id, { $set: input }, { new: true });
}

// endpoint: PUT /api/visits/[id] authn=enforced object=enforced
export async function PUT(req, context) {
  const authResult = await import('@/lib/auth').then((m) => m.authenticate(req));
  if ('error' in authResult) return authResult.error;
  const { id } = await context.params;
  const body = await req.json();
  const visit = await change(id, { status: body.status }, authResult.user.tenantId);
  return visit ? NextResponse.json(success(visit)) : NextResponse.json(failure('Not found', 'NOT_FOUND'), { status: 404 });
}

// endpoint: GET /api/visits/[id] authn=enforced object=missing
export async function GET(req, context) {
  const authResult = await import('@/lib/auth').then((m) => m.authenticate(req));
  if ('error' in authResult) return authResult.error;
  const { id } = await context.params;
  return NextResponse.json(success(await Visit.findOne({ _id: id })));
}
