import postgres from 'postgres';

export const sql = postgres(process.env.DATABASE_URL!);

export type Invoice = { id: number; userId: number; total: number };

export async function accountOfToken(token: string) {
  const [account] = await sql<{ id: number; name: string }[]>`
    SELECT
      users.id,
      users.name
    FROM
      sessions
      INNER JOIN users ON sessions.user_id = users.id
    WHERE
      sessions.token = ${token}
      AND sessions.expires_at > now()
  `;
  return account;
}

export async function invoicesOfToken(token: string) {
  return await sql<Invoice[]>`
    SELECT
      invoices.*
    FROM
      invoices
      INNER JOIN sessions ON (
        sessions.token = ${token}
        AND sessions.user_id = invoices.user_id
      )
  `;
}

export async function newsForMembers(token: string) {
  return await sql<{ title: string }[]>`
    SELECT
      news.*
    FROM
      news
      INNER JOIN sessions ON sessions.token = ${token}
    WHERE
      is_published = TRUE
  `;
}

export async function drafts() {
  return await sql<{ title: string }[]>`
    SELECT
      *
    FROM
      news
    WHERE
      is_published = FALSE
  `;
}
