import { pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', { id: text('id').primaryKey(), email: text('email'), plan: text('plan') });

export const folders = pgTable('folders', { id: text('id').primaryKey(), userId: text('user_id').references(() => users.id), name: text('name') });
