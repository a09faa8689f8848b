import { hashPassword } from '../lib/auth';
import { prisma } from '../lib/db';

const adminPassword = 'Harbour!Mistress77';

async function main() {
  await prisma.user.upsert({
    where: { email: 'admin@tidepool.example' },
    update: {},
    create: {
      email: 'admin@tidepool.example',
      password: hashPassword(adminPassword),
      name: 'Tidepool Admin',
      role: 'admin',
    },
  });
  console.log('Seeded the admin account');
}

main()
  .catch((error) => console.error(error))
  .finally(() => prisma.$disconnect());
