import { NextResponse } from 'next/server';
import { authenticate, success, failure } from '@/lib/auth';
import Berth from '@/models/Berth';

// What the last branch answers names an error, and gives nothing away.
// endpoint: PUT /api/admin/berths/[id] authn=enforced object=enforced function=enforced
export async function PUT(req, { params }) {
  const authResult = await authenticate(req);
  if ('error' in authResult) return authResult.error;
  try {
    if (authResult.user.role !== 'harbour_master') {
      return NextResponse.json(failure('Unauthorized', 'UNAUTHORIZED'), { status: 403 });
    }
    const berth = await Berth.findOne({ _id: (await params).id });
    berth.price = (await req.json()).price;
    await berth.save();
    return NextResponse.json(success({ id: berth._id }));
  } catch (error) {
    return NextResponse.json(failure(error instanceof Error ? error.message : 'Failed', 'UPDATE_ERROR'), { status: 400 });
  }
}

// Here the branch for errors gives the record itself.
// endpoint: GET /api/admin/berths/[id] authn=enforced function=missing
export async function GET(req, { params }) {
  const authResult = await authenticate(req);
  if ('error' in authResult) return authResult.error;
  const berth = await Berth.findOne({ _id: (await params).id });
  if (authResult.user.role !== 'harbour_master') {
    return NextResponse.json({ success: false, error: { berth } });
  }
  return NextResponse.json(success(berth));
}
