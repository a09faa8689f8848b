// endpoint: GET /api/mine authn=enforced object=na
export default defineEventHandler(async (event) => {
  const user = requireCaller(event);
  return useDb().select().from(todos).where(eq(todos.userId, user.id));
});
