import { combineResolvers } from 'graphql-resolvers';
import { isAdmin, isCaller, ownOrder, signedIn } from '../guards.js';

export const orders = {
  Query: {
    // endpoint: QUERY /orders authn=enforced object=na
    orders: signedIn((_, args, { prisma, user }) => prisma.order.findMany({ where: { userId: user.id } })),

    // endpoint: QUERY /order authn=enforced object=missing
    order: signedIn((_, { id }, { prisma }) => prisma.order.findUnique({ where: { id } })),

    // endpoint: QUERY /ownOrder authn=enforced object=enforced
    ownOrder: signedIn((_, { id }, { prisma, user }) => prisma.order.findFirst({ where: { id, userId: user.id } })),

    // endpoint: QUERY /openOrder authn=missing object=missing
    openOrder: (_, { id }, { prisma }) => prisma.order.findUnique({ where: { id } }),
  },

  Mutation: {
    // endpoint: MUTATION /renameOrder authn=enforced object=enforced
    renameOrder: async (_, { id, note }, { prisma, user }) => {
      if (!user) throw new Error('Sign in first');
      const order = await prisma.order.findUnique({ where: { id } });
      if (order.userId !== user.id) throw new Error('Not yours');
      return prisma.order.update({ where: { id }, data: { note } });
    },

    // endpoint: MUTATION /closeOrder authn=enforced object=enforced
    closeOrder: combineResolvers(isCaller, async (_, { id }, { prisma, user }) => {
      const order = await ownOrder(id, user, prisma);
      return prisma.order.update({ where: { id: order.id }, data: { closed: true } });
    }),

    // endpoint: MUTATION /cancelOrder authn=enforced object=missing
    cancelOrder: combineResolvers(isCaller, (_, { id }, { prisma }) => prisma.order.delete({ where: { id } })),

    // endpoint: MUTATION /purgeOrder authn=enforced function=enforced
    purgeOrder: combineResolvers(isAdmin, (_, { id }, { prisma }) => prisma.order.delete({ where: { id } })),

    // endpoint: MUTATION /shipOrder authn=enforced
    shipOrder: (_, { id }, { prisma }) => prisma.order.update({ where: { id }, data: { shipped: true } }),
  },

  Order: {
    owner: (order, args, { prisma }) => prisma.user.findUnique({ where: { id: order.userId } }),
  },
};
