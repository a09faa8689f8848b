import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL!);

export async function bulletins() {
  return await sql<{ text: string }[]>`SELECT * FROM bulletins`;
}

export async function bulletinsOfUser(userId: number) {
  return await sql<{ text: string }[]>`SELECT * FROM bulletins WHERE user_id = ${userId}`;
}

export async function userOf(token: string) {
  const [user] = await sql<{ id: number }[]>`SELECT users.* FROM users INNER JOIN sessions ON sessions.user_id = users.id WHERE sessions.token = ${token}`;
  return user;
}
