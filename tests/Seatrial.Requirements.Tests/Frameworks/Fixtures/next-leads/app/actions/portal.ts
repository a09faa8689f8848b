'use server';
import { redirect } from 'next/navigation';
import { auth } from '@/auth';
import { stripe } from '@/lib/stripe';

// endpoint: ACTION openPortal authn=enforced
export async function openPortal(customer: string) {
  let url = '';
  try {
    const session = await auth();
    if (!session?.user || !session?.user.email) {
      throw new Error('Unauthorized');
    }
    const made = await stripe.billingPortal.sessions.create({ customer });
    url = made.url as string;
  } catch (error) {
    throw new Error('Failed');
  }
  redirect(url);
}

// endpoint: ACTION openForAnybody authn=unsure
export async function openForAnybody(customer: string) {
  const made = await stripe.billingPortal.sessions.create({ customer });
  redirect(made.url as string);
}

// What a browser keeps, and nothing else.
// endpoint: ACTION setTheme authn=public
export async function setTheme(theme: string) {
  const { cookies } = await import('next/headers');
  (await cookies()).set('theme', theme);
}
