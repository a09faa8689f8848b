// endpoint: GET /api/health authn=public
export function GET() {
  return Response.json({ ok: true });
}
