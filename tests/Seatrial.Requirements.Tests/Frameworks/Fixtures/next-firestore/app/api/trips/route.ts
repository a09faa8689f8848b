import { NextResponse } from "next/server";
import { db, userOf } from "@/lib/firebase";

// endpoint: GET /api/trips authn=enforced object=na
export async function GET(request: Request) {
  const user = await userOf(request);
  if (!user) return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  const trips = await db.collection("trips").where("userId", "==", user.uid).get();
  return NextResponse.json(trips.docs.map((d) => d.data()));
}

// endpoint: POST /api/trips authn=missing property=missing
export async function POST(request: Request) {
  const body = await request.json();
  await db.collection("trips").add(body);
  return NextResponse.json({ ok: true });
}
