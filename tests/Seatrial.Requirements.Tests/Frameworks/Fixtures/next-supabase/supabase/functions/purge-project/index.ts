import { serve } from "https://deno.land/std@0.168.0/http/server.ts";
import { createClient } from "https://esm.sh/@supabase/supabase-js@2";

// endpoint: ANY /functions/v1/purge-project authn=missing object=missing
serve(async (req) => {
  const { projectId } = await req.json();
  const supabase = createClient(Deno.env.get("SUPABASE_URL") ?? "", Deno.env.get("SUPABASE_SERVICE_ROLE_KEY") ?? "");
  const { error } = await supabase.from("projects").delete().eq("id", projectId);
  if (error) throw error;
  return new Response(JSON.stringify({ purged: true }), { status: 200 });
});
