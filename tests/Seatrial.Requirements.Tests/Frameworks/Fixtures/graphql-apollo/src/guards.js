import { GraphQLError } from 'graphql';
import { combineResolvers, skip } from 'graphql-resolvers';

// Wraps a resolver.
export const signedIn = (resolve) => (parent, args, context, info) => {
  if (!context.user) {
    throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  }
  return resolve(parent, args, context, info);
};

// Stand in front of a resolver.
export const isCaller = (parent, args, { user }) => (user ? skip : new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } }));

export const isAdmin = combineResolvers(isCaller, (parent, args, { user: { role } }) => (role === 'ADMIN' ? skip : new GraphQLError('Not yours', { extensions: { code: 'FORBIDDEN' } })));

export async function ownOrder(id, user, prisma) {
  const order = await prisma.order.findUnique({ where: { id } });
  demandOwner(order, user);
  return order;
}

function demandOwner(order, user) {
  if (!order || order.userId !== user.id) {
    throw new GraphQLError('Not yours', { extensions: { code: 'FORBIDDEN' } });
  }
}
