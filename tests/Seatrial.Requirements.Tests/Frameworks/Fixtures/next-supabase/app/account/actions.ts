"use server";

import { redirect } from "next/navigation";
import { createClient } from "@/lib/supabase/server";

// endpoint: ACTION signInWithEmail authn=public object=na
export async function signInWithEmail(form: FormData) {
  const supabase = await createClient();
  await supabase.auth.signInWithOtp({ email: String(form.get("email")) });
  redirect("/sent");
}

// endpoint: ACTION requestPasswordReset authn=public object=na
export async function requestPasswordReset(form: FormData) {
  const supabase = await createClient();
  await supabase.auth.resetPasswordForEmail(String(form.get("email")));
  redirect("/sent");
}

// endpoint: ACTION changePassword authn=enforced object=na
export async function changePassword(form: FormData) {
  const supabase = await createClient();
  const { error } = await supabase.auth.updateUser({ password: String(form.get("password")) });
  redirect(error ? "/account?failed" : "/account");
}

// endpoint: ACTION designReport authn=unsure
export async function designReport(form: FormData) {
  await fetch("https://reports.example/render", { method: "POST", body: String(form.get("layout")) });
  redirect("/reports");
}
