// endpoint: GET /api/admin/users authn=enforced function=enforced
export default defineEventHandler(async (event) => {
  await requireAdmin(event);
  return useDb().select().from(users);
});
