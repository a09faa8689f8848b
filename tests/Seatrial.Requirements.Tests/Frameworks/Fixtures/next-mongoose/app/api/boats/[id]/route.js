import { NextResponse } from 'next/server';
import { authenticate, success } from '@/lib/auth';
import Boat from '@/models/Boat';

// endpoint: GET /api/boats/[id] authn=enforced object=enforced
export async function GET(req, { params }) {
  const authResult = await authenticate(req);
  if (authResult.error) return authResult.error;
  return NextResponse.json(success(await Boat.findOne({ _id: (await params).id, ownerId: authResult.user.id })));
}

// endpoint: DELETE /api/boats/[id] authn=enforced object=missing
export async function DELETE(req, { params }) {
  const authResult = await authenticate(req);
  if (authResult.error) return authResult.error;
  await Boat.findOneAndDelete({ _id: (await params).id });
  return NextResponse.json(success(null));
}
