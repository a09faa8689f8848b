import { Outlet, redirect } from 'react-router';
import { verify } from 'jsonwebtoken';
import { callerContext } from '../lib/caller';

async function demandCaller({ request, context }, next) {
  const header = request.headers.get('Authorization');
  if (!header) throw redirect('/login');
  const claims = verify(header, process.env.JWT_KEY!);
  context.set(callerContext, { id: claims.sub });
  return next();
}

export const middleware = [demandCaller];

export default function Shell() {
  return <Outlet />;
}
