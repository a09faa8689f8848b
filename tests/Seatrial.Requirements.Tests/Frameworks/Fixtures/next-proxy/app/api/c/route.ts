import { proxy } from '@/lib/proxy';
// endpoint: GET /api/c
// endpoint: POST /api/c authn=unsure
export const { GET, POST } = proxy('c');
