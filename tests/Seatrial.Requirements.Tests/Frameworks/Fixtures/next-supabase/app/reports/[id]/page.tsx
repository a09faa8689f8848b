import { supabaseAdmin } from "@/lib/supabase/admin";

// endpoint: GET /reports/[id] authn=enforced object=missing
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { data: project } = await supabaseAdmin.from("projects").select("*").eq("id", id).single();
  return <main>{project?.name}</main>;
}
