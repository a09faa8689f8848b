import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

// endpoint: GET /notes/[id] authn=enforced object=enforced
export default async function NotePage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const { id } = await params;
  const note = await prisma.note.findFirst({ where: { id, userId: user.id } });
  if (!note) notFound();
  return <article>{note.body}</article>;
}
