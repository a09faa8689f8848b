import { NextRequest, NextResponse } from 'next/server';
// endpoint: DELETE /api/b/[id] authn=missing
export async function DELETE(req: NextRequest, { params }: { params: { id: string } }) {
  const res = await fetch(`${process.env.BACKEND}/things/${params.id}`, { method: 'DELETE', headers: { 'X-Key': process.env.KEY! } });
  return NextResponse.json(await res.json(), { status: res.status });
}
