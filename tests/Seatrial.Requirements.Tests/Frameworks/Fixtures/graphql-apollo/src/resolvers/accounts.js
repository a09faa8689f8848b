import bcrypt from 'bcryptjs';
import jwt from 'jsonwebtoken';

export const accounts = {
  Query: {
    // endpoint: QUERY /me authn=enforced object=na
    me: (_, args, { prisma, user }) => {
      if (!user) return null;
      return prisma.user.findUnique({ where: { id: user.id } });
    },
  },

  Mutation: {
    // endpoint: MUTATION /login authn=public
    login: async (_, { email, password }, { prisma }) => {
      const user = await prisma.user.findUnique({ where: { email } });
      if (!user || !(await bcrypt.compare(password, user.password))) {
        throw new Error('Wrong email or password');
      }
      return { token: jwt.sign({ sub: user.id }, process.env.JWT_KEY) };
    },
  },
};
