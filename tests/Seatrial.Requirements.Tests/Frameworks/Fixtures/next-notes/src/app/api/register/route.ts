import { NextResponse } from "next/server";
import { prisma } from "@/lib/prisma";

// endpoint: POST /api/register authn=public object=na property=enforced
export async function POST(req: Request) {
  const { email } = await req.json();
  const exists = await prisma.user.findUnique({ where: { email } });
  if (exists) {
    return NextResponse.json({ error: "Taken" }, { status: 409 });
  }
  const user = await prisma.user.create({ data: { email } });
  return NextResponse.json({ id: user.id }, { status: 201 });
}
