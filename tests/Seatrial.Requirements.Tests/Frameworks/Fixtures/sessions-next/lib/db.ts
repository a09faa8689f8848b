import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, timestamp, serial, integer } from 'drizzle-orm/pg-core';
export const users = pgTable('users', { id: serial('id').primaryKey(), email: text('email') });
export const sessions = pgTable('sessions', { id: text('id').primaryKey(), userId: integer('user_id').references(() => users.id), expiresAt: timestamp('expires_at') });
export const letters = pgTable('letters', { id: serial('id').primaryKey(), userId: integer('user_id').references(() => users.id), body: text('body') });
export const db = drizzle(process.env.DATABASE_URL!);
