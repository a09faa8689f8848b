import { NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { currentUser } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

const createSchema = z.object({ title: z.string().min(1), body: z.string() });

// endpoint: GET /api/notes authn=enforced object=na
export async function GET() {
  const { user, error } = await currentUser();
  if (error) return error;
  const notes = await prisma.note.findMany({ where: { userId: user.id } });
  return NextResponse.json(notes);
}

// endpoint: POST /api/notes authn=enforced property=enforced
export async function POST(request: NextRequest) {
  const { user, error } = await currentUser();
  if (error) {
    return error;
  }
  const data = createSchema.parse(await request.json());
  const note = await prisma.note.create({ data: { ...data, userId: user.id } });
  return NextResponse.json(note, { status: 201 });
}
