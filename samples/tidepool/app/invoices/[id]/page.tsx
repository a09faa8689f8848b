import { prisma } from '@/lib/db';
import { formatCents } from '@/lib/pricing';

export default async function InvoicePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const invoice = await prisma.invoice.findUnique({
    where: { id: Number(id) },
    include: { booking: true, user: true },
  });

  if (!invoice) {
    return <p>No such invoice.</p>;
  }

  return (
    <main>
      <h1>Invoice {invoice.id}</h1>
      <p>
        {invoice.user.name}, {invoice.user.email}, {invoice.user.phone}
      </p>
      <p>
        {invoice.booking.hours} h {invoice.booking.craft}: {formatCents(invoice.totalCents)} ({invoice.paid ? 'paid' : 'open'})
      </p>
      <p dangerouslySetInnerHTML={{ __html: invoice.booking.note ?? '' }} />
    </main>
  );
}
