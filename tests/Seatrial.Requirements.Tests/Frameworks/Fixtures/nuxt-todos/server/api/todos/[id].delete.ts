// endpoint: DELETE /api/todos/[id] authn=missing object=missing
export default defineEventHandler(async (event) => {
  const session = await getUserSession(event);
  console.log('deleting for', session.user?.id);
  return useDb().delete(todos).where(eq(todos.id, Number(getRouterParam(event, 'id'))));
});
