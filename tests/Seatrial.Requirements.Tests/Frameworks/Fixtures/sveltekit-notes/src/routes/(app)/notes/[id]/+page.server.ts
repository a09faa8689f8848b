import { fail, redirect } from '@sveltejs/kit';
import { db } from '$lib/server/db';
import { ownNote } from '$lib/server/session';

// endpoint: GET /notes/[id] authn=enforced object=missing
export const load = async ({ params }) => {
  return { note: await db.note.findUnique({ where: { id: params.id } }) };
};

export const actions = {
  // endpoint: POST /notes/[id]?/rename authn=enforced object=enforced
  rename: async ({ params, request, locals }) => {
    if (!locals.user) return fail(401);
    const note = await ownNote(params.id, locals.user.id);
    const form = await request.formData();
    await db.note.update({ where: { id: note.id }, data: { title: String(form.get('title')) } });
    return { success: true };
  },

  // The layout guards pages, not actions.
  // endpoint: POST /notes/[id]?/remove authn=missing object=missing
  remove: async ({ params }) => {
    await db.note.delete({ where: { id: params.id } });
    redirect(303, '/notes');
  },

  // endpoint: POST /notes/[id]?/archive authn=enforced object=missing
  archive: async ({ params, locals }) => {
    if (!locals.user) redirect(303, '/login');
    await db.note.update({ where: { id: params.id }, data: { archived: true } });
  },
};
