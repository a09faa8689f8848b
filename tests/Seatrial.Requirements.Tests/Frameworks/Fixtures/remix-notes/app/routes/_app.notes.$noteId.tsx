import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import invariant from 'tiny-invariant';
import { prisma } from '~/utils/db.server';
import { requireUserId } from '~/utils/session.server';

// endpoint: GET /notes/:noteId authn=enforced object=missing
export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  await requireUserId(request);
  invariant(params.noteId, 'noteId');
  const note = await prisma.note.findUnique({ where: { id: params.noteId } });
  if (!note) throw new Response('Not found', { status: 404 });
  return json({ note });
};

// endpoint: POST /notes/:noteId authn=enforced object=enforced
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const userId = await requireUserId(request);
  await prisma.note.deleteMany({ where: { id: params.noteId, userId } });
  return redirect('/notes');
};

export default function Note() {
  return null;
}
