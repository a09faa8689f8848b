import { NextRequest, NextResponse } from "next/server";
import { auth } from "@/lib/auth";
import { ownedNote } from "@/lib/access";
import { prisma } from "@/lib/prisma";

type Context = { params: Promise<{ id: string }> };

// endpoint: GET /api/notes/[id] authn=enforced object=enforced
export async function GET(_request: NextRequest, { params }: Context) {
  const session = await auth();
  if (!session?.user?.id) {
    return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  }
  const { id } = await params;
  const note = await ownedNote(id, session.user.id);
  if (!note) {
    return NextResponse.json({ error: "Not found" }, { status: 404 });
  }
  return NextResponse.json(note);
}

// endpoint: PUT /api/notes/[id] authn=enforced object=missing property=missing
export async function PUT(request: NextRequest, { params }: Context) {
  const session = await auth();
  if (!session?.user) {
    return new Response("Unauthorized", { status: 401 });
  }
  const { id } = await params;
  const body = await request.json();
  const note = await prisma.note.update({ where: { id }, data: body });
  return NextResponse.json(note);
}

// endpoint: PATCH /api/notes/[id] authn=enforced object=enforced
export const PATCH = auth(async (request) => {
  if (!request.auth) {
    return NextResponse.json({ message: "Not authenticated" }, { status: 401 });
  }
  const { id, title } = await request.json();
  const userId = request.auth.user?.id;
  if (!userId) {
    return NextResponse.json({ message: "Not authenticated" }, { status: 401 });
  }
  const { count } = await prisma.note.updateMany({ where: { id, userId }, data: { title } });
  return NextResponse.json({ count });
});

// endpoint: DELETE /api/notes/[id] authn=missing object=missing
export async function DELETE(_request: NextRequest, { params }: Context) {
  const { id } = await params;
  await prisma.note.delete({ where: { id } });
  return new NextResponse(null, { status: 204 });
}
