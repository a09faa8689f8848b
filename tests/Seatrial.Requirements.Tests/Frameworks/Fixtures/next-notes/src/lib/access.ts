import { prisma } from "./prisma";

export async function ownedNote(id: string, userId: string) {
  return findOwned(id, userId);
}

async function findOwned(id: string, userId: string) {
  const note = await prisma.note.findUnique({ where: { id } });
  if (!note || note.userId !== userId) {
    return null;
  }
  return note;
}
