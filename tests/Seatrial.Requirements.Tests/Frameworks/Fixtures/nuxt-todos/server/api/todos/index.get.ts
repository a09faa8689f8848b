// endpoint: GET /api/todos authn=enforced object=na
export default defineEventHandler(async (event) => {
  const { user } = await requireUserSession(event);
  return useDb().select().from(todos).where(eq(todos.userId, user.id));
});
