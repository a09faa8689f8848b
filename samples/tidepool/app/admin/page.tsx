'use client';

import { useEffect, useState } from 'react';

type Row = { id: number; name: string; email: string; role: string; bookings: unknown[] };

export default function AdminPage() {
  const [users, setUsers] = useState<Row[]>([]);

  useEffect(() => {
    fetch('/api/admin/users')
      .then((response) => response.json())
      .then(setUsers);
  }, []);

  async function promote(userId: number) {
    await fetch('/api/admin/users', { method: 'POST', body: JSON.stringify({ userId, role: 'admin' }) });
    setUsers(users.map((user) => (user.id === userId ? { ...user, role: 'admin' } : user)));
  }

  return (
    <main>
      <h1>Customers</h1>
      <table>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <td>{user.name}</td>
              <td>{user.email}</td>
              <td>{user.role}</td>
              <td>{user.bookings.length} bookings</td>
              <td>
                <button onClick={() => promote(user.id)}>Make admin</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
