import { headers } from "next/headers";
import Stripe from "stripe";
import { prisma } from "@/lib/prisma";

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

// endpoint: POST /api/webhooks/stripe authn=enforced
export async function POST(req: Request) {
  const body = await req.text();
  const signature = (await headers()).get("stripe-signature") as string;
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(body, signature, process.env.STRIPE_WEBHOOK_SECRET!);
  } catch (error) {
    return new Response("Webhook Error", { status: 400 });
  }
  const session = event.data.object as Stripe.Checkout.Session;
  await prisma.user.update({ where: { id: session.metadata!.userId }, data: { role: "pro" } });
  return new Response(null, { status: 200 });
}
