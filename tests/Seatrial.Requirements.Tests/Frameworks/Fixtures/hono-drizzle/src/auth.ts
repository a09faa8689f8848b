import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { verify } from 'hono/jwt';

export const requireUser = createMiddleware(async (c, next) => {
  const token = c.req.header('Authorization')?.replace('Bearer ', '');
  if (!token) throw new HTTPException(401, { message: 'No token' });
  const payload = await verify(token, process.env.SECRET!);
  c.set('userId', payload.sub);
  await next();
});
