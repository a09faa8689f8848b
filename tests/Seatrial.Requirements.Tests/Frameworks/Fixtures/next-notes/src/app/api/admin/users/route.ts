import { NextResponse } from "next/server";
import { auth } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

// endpoint: GET /api/admin/users authn=enforced function=enforced object=na
export async function GET() {
  const session = await auth();
  if (!session || session.user.role !== "admin") {
    return NextResponse.json({ error: "Forbidden" }, { status: 403 });
  }
  return NextResponse.json(await prisma.user.findMany());
}

// endpoint: POST /api/admin/users authn=enforced function=missing
export async function POST(request: Request) {
  const session = await auth();
  if (!session) {
    return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  }
  const { email, role } = await request.json();
  const user = await prisma.user.create({ data: { email, role } });
  return NextResponse.json(user);
}
