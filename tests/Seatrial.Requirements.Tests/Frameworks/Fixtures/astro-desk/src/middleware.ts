import { defineMiddleware, sequence } from 'astro:middleware';
import { verify } from 'jsonwebtoken';

const identify = defineMiddleware(async (context, next) => {
  const token = context.cookies.get('token')?.value;
  context.locals.caller = token ? verify(token, import.meta.env.JWT_KEY) : null;
  return next();
});

const guard = defineMiddleware((context, next) => {
  if (context.url.pathname.startsWith('/api/admin') && context.locals.caller?.role !== 'admin') {
    return new Response(null, { status: 403 });
  }
  return next();
});

export const onRequest = sequence(identify, guard);
