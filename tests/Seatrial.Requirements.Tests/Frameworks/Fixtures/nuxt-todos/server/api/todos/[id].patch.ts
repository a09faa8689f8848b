import { z } from 'zod';

const Body = z.object({ title: z.string() });

// endpoint: PATCH /api/todos/[id] authn=enforced object=enforced property=enforced
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  const { title } = await readValidatedBody(event, Body.parse);
  return useDb().update(todos).set({ title }).where(and(eq(todos.id, Number(getRouterParam(event, 'id'))), eq(todos.userId, user.id)));
});
