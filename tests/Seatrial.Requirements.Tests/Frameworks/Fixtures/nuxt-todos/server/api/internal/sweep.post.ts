// endpoint: POST /api/internal/sweep authn=enforced
export default defineEventHandler(async () => {
  await useDb().delete(todos);
  return { ok: true };
});
