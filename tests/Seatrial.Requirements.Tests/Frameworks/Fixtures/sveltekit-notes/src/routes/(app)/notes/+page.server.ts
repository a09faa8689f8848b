import { db } from '$lib/server/db';

// endpoint: GET /notes authn=enforced object=na
export const load = async ({ parent }) => {
  const { user } = await parent();
  return { notes: await db.note.findMany({ where: { userId: user.id } }) };
};
