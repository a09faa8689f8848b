import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth";
import { prisma } from "@/lib/prisma";

// endpoint: GET /teams/[teamId] authn=enforced object=enforced
export default async function TeamPage(props: { params: Promise<{ teamId: string }> }) {
  const { teamId } = await props.params;
  const user = await requireUser();
  const membership = await prisma.membership.findFirst({ where: { teamId, userId: user.id } });
  if (!membership) {
    notFound();
  }
  const team = await prisma.team.findUnique({ where: { id: teamId } });
  return <h1>{team?.name}</h1>;
}
