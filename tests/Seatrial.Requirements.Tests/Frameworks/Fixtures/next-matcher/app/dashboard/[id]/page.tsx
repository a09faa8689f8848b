import { db } from "@/lib/db";

// endpoint: GET /dashboard/[id] authn=enforced
export default async function Page({ params }: { params: { id: string } }) {
  const invoice = await db.invoice.findUnique({ where: { id: params.id } });
  return <pre>{JSON.stringify(invoice)}</pre>;
}
