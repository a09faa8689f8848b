import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const users = sqliteTable('users', { id: integer('id').primaryKey(), email: text('email'), password: text('password') });
export const todos = sqliteTable('todos', { id: integer('id').primaryKey(), title: text('title'), userId: integer('user_id').references(() => users.id) });

export { and, eq } from 'drizzle-orm';

export const useDb = () => drizzle(process.env.DATABASE_URL!);
