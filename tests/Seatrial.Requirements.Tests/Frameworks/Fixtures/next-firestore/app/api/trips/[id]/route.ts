import { NextResponse } from "next/server";
import { db, userOf } from "@/lib/firebase";

type Context = { params: Promise<{ id: string }> };

// endpoint: GET /api/trips/[id] authn=enforced object=enforced
export async function GET(request: Request, { params }: Context) {
  const user = await userOf(request);
  if (!user) return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  const { id } = await params;
  const trip = await db.collection("trips").doc(id).get();
  if (trip.data()?.userId !== user.uid) return NextResponse.json({ error: "Forbidden" }, { status: 403 });
  return NextResponse.json(trip.data());
}

// endpoint: DELETE /api/trips/[id] authn=enforced object=missing
export async function DELETE(request: Request, { params }: Context) {
  const user = await userOf(request);
  if (!user) return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  const { id } = await params;
  await db.collection("trips").doc(id).delete();
  return NextResponse.json({ ok: true });
}
