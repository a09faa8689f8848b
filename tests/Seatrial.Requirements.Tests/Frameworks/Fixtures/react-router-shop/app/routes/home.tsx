// endpoint: POST / authn=na
export async function action() {
  throw new Response('Not found', { status: 404 });
}

export default function Home() {
  return null;
}
