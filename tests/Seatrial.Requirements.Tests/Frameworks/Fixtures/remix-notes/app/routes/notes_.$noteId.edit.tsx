import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { prisma } from '~/utils/db.server';
import { requireUserId } from '~/utils/session.server';

async function demandOwner(noteId: string, userId: string) {
  const note = await prisma.note.findUnique({ where: { id: noteId } });
  check(note, userId);
  return note;
}

function check(note: { userId: string } | null, userId: string) {
  if (note?.userId !== userId) throw new Response('Not found', { status: 404 });
}

// endpoint: GET /notes/:noteId/edit authn=unsure
export async function loader({ params }: LoaderFunctionArgs) {
  return { note: await prisma.note.findUnique({ where: { id: params.noteId! } }) };
}

// endpoint: POST /notes/:noteId/edit authn=enforced object=enforced
export async function action({ params, request }: ActionFunctionArgs) {
  const userId = await requireUserId(request);
  const note = await demandOwner(params.noteId!, userId);
  const form = await request.formData();
  return prisma.note.update({ where: { id: note!.id }, data: { title: String(form.get('title')) } });
}
