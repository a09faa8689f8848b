import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({
  host: 'smtp.mailgun.org',
  port: 465,
  secure: true,
  auth: {
    user: 'tidepool-pier',
    pass: 'k4yak-Season-Opening!',
  },
});

export async function sendConfirmation(to: string, craft: string, startsAt: Date) {
  await transport.sendMail({
    from: 'Tidepool <hello@tidepool.example>',
    to,
    subject: 'Your booking at Tidepool',
    html: `<p>Your ${craft} is ready on ${startsAt.toDateString()}. See you at the pier!</p>`,
  });
}
