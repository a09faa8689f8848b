import { drizzle } from 'drizzle-orm/node-postgres';

export * from 'drizzle-orm';
export * from './tables';
export const db = drizzle(process.env.DATABASE_URL);
