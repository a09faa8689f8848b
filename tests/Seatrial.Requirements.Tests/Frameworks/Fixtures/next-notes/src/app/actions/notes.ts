"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { auth } from "@/lib/auth";
import { prisma } from "@/lib/prisma";
import { validatedActionWithUser } from "@/lib/safe-action";

const renameSchema = z.object({ id: z.string(), title: z.string() });

// endpoint: ACTION createNote authn=enforced object=na property=enforced
export async function createNote(formData: FormData) {
  const session = await auth();
  if (!session?.user?.id) {
    return { error: "Unauthorized" };
  }
  await prisma.note.create({ data: { title: String(formData.get("title")), body: "", userId: session.user.id } });
  revalidatePath("/notes");
}

// endpoint: ACTION deleteNote authn=missing object=missing
export async function deleteNote(id: string) {
  await prisma.note.delete({ where: { id } });
  revalidatePath("/notes");
}

// endpoint: ACTION shareNote authn=enforced object=missing
export async function shareNote(id: string, title: string) {
  const session = await auth();
  if (!session) throw new Error("Unauthorized");
  return prisma.note.update({ where: { id }, data: { title } });
}

// endpoint: ACTION renameNote authn=enforced object=enforced property=enforced
export const renameNote = validatedActionWithUser(renameSchema, async (data, _, user) => {
  await prisma.note.updateMany({ where: { id: data.id, userId: user.id }, data: { title: data.title } });
  return { success: "Saved." };
});

// endpoint: ACTION removeNote authn=enforced object=missing
export const removeNote = validatedActionWithUser(z.object({ id: z.string() }), async (data) => {
  await prisma.note.delete({ where: { id: data.id } });
  return { success: "Gone." };
});
