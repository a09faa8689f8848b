import { NextResponse } from "next/server";
import { db } from "@/lib/db";

// endpoint: GET /api/public/products authn=public object=na
export async function GET() {
  return NextResponse.json(await db.product.findMany());
}

// endpoint: POST /api/public/products authn=missing
export async function POST(req: Request) {
  const { name } = await req.json();
  return NextResponse.json(await db.product.create({ data: { name } }));
}
