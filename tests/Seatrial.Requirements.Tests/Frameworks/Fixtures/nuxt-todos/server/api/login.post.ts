// endpoint: POST /api/login authn=public
export default defineEventHandler(async (event) => {
  const { email, password } = await readBody(event);
  const [user] = await useDb().select().from(users).where(eq(users.email, email));
  if (!user || !(await verifyPassword(user.password, password))) {
    throw createError({ statusCode: 401 });
  }
  await setUserSession(event, { user: { id: user.id } });
  return { ok: true };
});
