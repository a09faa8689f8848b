import { auth } from "@clerk/nextjs/server";
import { NextResponse } from "next/server";
import { db } from "@/lib/db";

// endpoint: POST /api/admin/prices authn=enforced function=enforced
export async function POST(req: Request) {
  const session = await auth();
  if (!session.has({ role: "org:admin" })) {
    return NextResponse.json({ error: "Forbidden" }, { status: 403 });
  }
  const { productId, price } = await req.json();
  return NextResponse.json(await db.product.update({ where: { id: productId }, data: { price } }));
}

// endpoint: PUT /api/admin/prices authn=enforced function=missing
export async function PUT(req: Request) {
  const { productId, price } = await req.json();
  return NextResponse.json(await db.product.update({ where: { id: productId }, data: { price } }));
}
