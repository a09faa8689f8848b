import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const users = pgTable('users', { id: uuid('id').primaryKey(), email: text('email') });

export const notes = pgTable('notes', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id').references(() => users.id),
  title: text('title'),
});
