import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata = { title: 'Tidepool', description: 'Kayaks and boards by the hour' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui', maxWidth: 720, margin: '2rem auto' }}>
        <nav style={{ display: 'flex', gap: '1rem' }}>
          <Link href="/">Tidepool</Link>
          <Link href="/bookings">My bookings</Link>
          <Link href="/login">Log in</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
