import { NextResponse } from "next/server";
import { createClient } from "@/lib/supabase/server";
import { supabaseAdmin } from "@/lib/supabase/admin";

// endpoint: POST /api/export authn=missing
export async function POST(request: Request) {
  const supabase = await createClient();
  const { data: { session } } = await supabase.auth.getSession();
  if (!session) {
    return NextResponse.json({ error: "Unauthorized" }, { status: 401 });
  }
  const { projectId } = await request.json();
  await supabaseAdmin.from("projects").update({ exported: true }).eq("id", projectId);
  return NextResponse.json({ ok: true });
}
