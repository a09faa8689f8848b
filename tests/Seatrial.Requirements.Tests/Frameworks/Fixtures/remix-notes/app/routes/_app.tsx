import { Outlet } from '@remix-run/react';
import { requireUserId } from '~/utils/session.server';

// Guards nothing of what is within: loaders run side by side.
// endpoint: GET /
export async function loader({ request }: { request: Request }) {
  return { userId: await requireUserId(request) };
}

export default function Layout() {
  return <Outlet />;
}
