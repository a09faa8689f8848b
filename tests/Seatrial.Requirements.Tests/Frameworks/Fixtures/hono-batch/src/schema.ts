import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const users = sqliteTable('users', { id: text('id').primaryKey(), email: text('email'), passwordHash: text('password_hash') });

export const notes = sqliteTable('notes', { id: text('id').primaryKey(), userId: text('user_id').references(() => users.id), body: text('body') });
