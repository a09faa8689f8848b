// endpoint: PUT /api/todos/[id] authn=enforced object=enforced
export default defineEventHandler(async (event) => {
  const todo = await ownTodo(event, Number(getRouterParam(event, 'id')));
  const { title } = await readBody(event);
  return useDb().update(todos).set({ title }).where(eq(todos.id, todo.id));
});
