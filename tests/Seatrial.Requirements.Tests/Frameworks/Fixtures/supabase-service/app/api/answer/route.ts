import { NextResponse } from "next/server";
import { admin } from "@/lib/admin";

// endpoint: POST /api/answer authn=missing object=missing
export async function POST(request: Request) {
  const { modelId, question } = await request.json();
  const { data: model } = await admin.from("custom_models").select("*").eq("id", modelId).eq("user_id", modelId).single();
  if (!model) {
    return NextResponse.json({ error: "not found" }, { status: 404 });
  }
  const answer = await ask(model.base_url, model.api_key, question);
  return NextResponse.json({ answer });
}

async function ask(base: string, key: string, question: string) {
  const response = await fetch(base, { method: "POST", headers: { authorization: key }, body: question });
  return response.text();
}
