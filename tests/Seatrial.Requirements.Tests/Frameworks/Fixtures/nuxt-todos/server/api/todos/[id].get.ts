// endpoint: GET /api/todos/[id] authn=enforced object=missing
export default defineEventHandler(async (event) => {
  await requireUserSession(event);
  const id = Number(getRouterParam(event, 'id'));
  const [todo] = await useDb().select().from(todos).where(eq(todos.id, id)).limit(1);
  return todo;
});
