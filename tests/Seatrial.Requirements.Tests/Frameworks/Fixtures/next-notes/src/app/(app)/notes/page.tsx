import { prisma } from "@/lib/prisma";
import { requireUser } from "@/lib/auth";

// endpoint: GET /notes authn=enforced object=missing
export default async function NotesPage() {
  await requireUser();
  const notes = await prisma.note.findMany({ orderBy: { title: "asc" } });
  return <ul>{notes.map((note) => <li key={note.id}>{note.title}</li>)}</ul>;
}
