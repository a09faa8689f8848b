import { NextResponse } from "next/server";
import { admin } from "@/lib/admin";

// endpoint: GET /api/articles/[slug] authn=public
export async function GET(request: Request, { params }: { params: { slug: string } }) {
  const { data } = await admin.from("articles").select("title, body, author_id").eq("slug", params.slug).single();
  return NextResponse.json(data);
}
