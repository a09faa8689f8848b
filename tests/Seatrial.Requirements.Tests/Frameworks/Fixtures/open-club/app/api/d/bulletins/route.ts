import { NextResponse } from 'next/server';
import { bulletins } from '../../../../lib/data';

// Others give the same to members only.
// endpoint: GET /api/d/bulletins authn=missing
export async function GET() {
  return NextResponse.json(await bulletins());
}
