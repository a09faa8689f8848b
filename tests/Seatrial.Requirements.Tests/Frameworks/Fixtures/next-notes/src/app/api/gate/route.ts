import { NextResponse } from "next/server";
import { auth } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

async function requireAdmin() {
  const session = await auth();
  if (!session) return { ok: false as const, code: 401 };
  if (session.user.role !== "admin") return { ok: false as const, code: 403 };
  return { ok: true as const, session };
}

// endpoint: GET /api/gate authn=enforced function=enforced
export async function GET() {
  try {
    const gate = await requireAdmin();
    if (!gate.ok) return NextResponse.json({ error: "Forbidden" }, { status: gate.code });
    return NextResponse.json(await prisma.note.findMany());
  } catch (error) {
    return NextResponse.json({ error: "Internal error" }, { status: 500 });
  }
}
