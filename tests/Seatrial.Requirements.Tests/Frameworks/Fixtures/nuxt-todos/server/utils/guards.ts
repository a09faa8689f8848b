import type { H3Event } from 'h3';

export async function requireAdmin(event: H3Event) {
  const { user } = await requireUserSession(event);
  if (user.role !== 'admin') {
    throw createError({ statusCode: 403 });
  }
  return user;
}

export async function ownTodo(event: H3Event, id: number) {
  const { user } = await requireUserSession(event);
  const [todo] = await useDb().select().from(todos).where(eq(todos.id, id));
  demandOwner(todo, user.id);
  return todo;
}

function demandOwner(todo: { userId: number } | undefined, userId: number) {
  if (!todo || todo.userId !== userId) {
    throw createError({ statusCode: 404 });
  }
}
