import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { prisma } from "@/lib/prisma";

// endpoint: ANY /api/notes/[id] authn=enforced object=enforced
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, {});
  if (!session) {
    return res.status(401).json({ error: "Unauthorized" });
  }
  const note = await prisma.note.findUnique({ where: { id: req.query.id as string } });
  if (note?.userId !== session.user.id) {
    return res.status(403).end();
  }
  return res.status(200).json(note);
}
