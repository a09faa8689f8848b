import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getSession } from '@/lib/auth';
import { prisma } from '@/lib/db';

export default async function BookingsPage() {
  const session = await getSession();
  if (!session) {
    redirect('/login');
  }

  const bookings = await prisma.booking.findMany({
    where: { userId: session.userId },
    include: { invoice: true },
    orderBy: { startsAt: 'asc' },
  });

  return (
    <main>
      <h1>My bookings</h1>
      <ul>
        {bookings.map((booking) => (
          <li key={booking.id}>
            {booking.craft}, {booking.startsAt.toLocaleString()}, {booking.hours} h{' '}
            {booking.invoice && <Link href={`/invoices/${booking.invoice.id}`}>Invoice</Link>}
          </li>
        ))}
      </ul>
    </main>
  );
}
