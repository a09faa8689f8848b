import { sql } from 'drizzle-orm';

// endpoint: GET /api/todos/count object=na
export default defineEventHandler(async () => useDb().select({ all: sql<number>`count(*)` }).from(todos));
