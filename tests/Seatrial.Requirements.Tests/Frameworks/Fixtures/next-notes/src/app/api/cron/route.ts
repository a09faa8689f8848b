import { prisma } from "@/lib/prisma";

// endpoint: GET /api/cron authn=enforced object=na
export async function GET(request: Request) {
  if (request.headers.get("authorization") !== `Bearer ${process.env.CRON_SECRET}`) {
    return new Response("Unauthorized", { status: 401 });
  }
  await prisma.note.deleteMany({ where: { title: "" } });
  return Response.json({ ok: true });
}
