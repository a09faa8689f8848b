import { NextRequest, NextResponse } from 'next/server';
// endpoint: DELETE /api/a/[id] authn=unsure
export async function DELETE(req: NextRequest, { params }: { params: { id: string } }) {
  const res = await fetch(`${process.env.BACKEND}/things/${params.id}`, { method: 'DELETE', headers: { Authorization: req.headers.get('authorization') ?? '' } });
  return NextResponse.json(await res.json(), { status: res.status });
}
