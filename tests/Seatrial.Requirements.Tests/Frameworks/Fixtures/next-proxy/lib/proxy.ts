export function proxy(name: string) {
  const handle = async (request: Request) => {
    const headers = new Headers();
    const match = (request.headers.get('cookie') ?? '').match(/token=([^;]+)/);
    if (match) headers.set('Authorization', `Bearer ${decodeURIComponent(match[1])}`);
    return fetch(`${process.env.BACKEND}/${name}`, { method: request.method, headers, body: await request.text() });
  };
  return { GET: handle, POST: handle };
}
