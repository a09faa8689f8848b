import { cache } from 'react';
import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL!);

export const drafts = cache(async () => {
  return await sql<{ title: string }[]>`
    SELECT
      *
    FROM
      articles
    WHERE
      is_published = FALSE
  `;
});

export const draftsOfToken = cache(async (token: string) => {
  return await sql<{ title: string }[]>`
    SELECT
      articles.*
    FROM
      articles
      INNER JOIN sessions ON (
        sessions.token = ${token}
        AND sessions.user_id = articles.user_id
      )
    WHERE
      is_published = FALSE
  `;
});
