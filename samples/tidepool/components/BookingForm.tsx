'use client';

import { useState } from 'react';
import { formatCents, priceFor } from '@/lib/pricing';

export default function BookingForm() {
  const [craft, setCraft] = useState('kayak');
  const [hours, setHours] = useState(2);
  const [startsAt, setStartsAt] = useState('');
  const [note, setNote] = useState('');
  const [message, setMessage] = useState('');

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const response = await fetch('/api/bookings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ craft, hours, startsAt, note, totalCents: priceFor(craft, hours) }),
    });
    const data = await response.json();
    setMessage(response.ok ? `Booked! Your booking number is ${data.id}.` : data.error);
  }

  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: '0.5rem', maxWidth: 320 }}>
      <select value={craft} onChange={(e) => setCraft(e.target.value)}>
        <option>kayak</option>
        <option>double kayak</option>
        <option>paddleboard</option>
        <option>canoe</option>
      </select>
      <input type="datetime-local" value={startsAt} onChange={(e) => setStartsAt(e.target.value)} />
      <input type="number" min={1} max={8} value={hours} onChange={(e) => setHours(Number(e.target.value))} />
      <textarea placeholder="Anything we should know?" value={note} onChange={(e) => setNote(e.target.value)} />
      <button>Book for {formatCents(priceFor(craft, hours))}</button>
      <div dangerouslySetInnerHTML={{ __html: message }} />
    </form>
  );
}
