import { redirect, type Handle } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { callerOf } from '$lib/server/session';

const identify: Handle = async ({ event, resolve }) => {
  event.locals.user = await callerOf(event.cookies.get('session'));
  return resolve(event);
};

const guardAdmin: Handle = async ({ event, resolve }) => {
  if (event.url.pathname.startsWith('/admin') && event.locals.user?.role !== 'admin') {
    redirect(303, '/login');
  }
  return resolve(event);
};

export const handle = sequence(identify, guardAdmin);
