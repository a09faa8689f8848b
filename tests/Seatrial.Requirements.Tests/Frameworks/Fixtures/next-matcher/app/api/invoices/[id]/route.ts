import { NextResponse } from "next/server";
import { db } from "@/lib/db";

// endpoint: DELETE /api/invoices/[id] authn=missing
export async function DELETE(_: Request, { params }: { params: { id: string } }) {
  await db.invoice.delete({ where: { id: params.id } });
  return NextResponse.json({ ok: true });
}
