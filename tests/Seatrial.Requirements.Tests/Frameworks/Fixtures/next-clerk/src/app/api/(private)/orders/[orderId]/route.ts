import { auth } from "@clerk/nextjs/server";
import { NextResponse } from "next/server";
import { db } from "@/lib/db";

// endpoint: GET /api/orders/[orderId] authn=enforced object=enforced
export async function GET(req: Request, { params }: { params: { orderId: string } }) {
  const { userId } = await auth();
  if (!userId) return new NextResponse("Unauthorized", { status: 401 });
  const order = await db.order.findUnique({ where: { id: params.orderId } });
  if (order?.userId !== userId) return new NextResponse("Forbidden", { status: 403 });
  return NextResponse.json(order);
}

// endpoint: DELETE /api/orders/[orderId] authn=enforced object=missing
export async function DELETE(req: Request, { params }: { params: { orderId: string } }) {
  const order = await db.order.delete({ where: { id: params.orderId } });
  return NextResponse.json(order);
}
