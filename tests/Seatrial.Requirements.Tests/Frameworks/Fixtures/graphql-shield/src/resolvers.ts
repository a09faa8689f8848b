import type { PrismaClient } from '@prisma/client';

type Context = { db: PrismaClient; caller: { sub: string } | null };

export const resolvers = {
  Query: {
    // endpoint: QUERY /notes authn=enforced object=na
    notes: (_: unknown, args: {}, ctx: Context) => ctx.db.note.findMany({ where: { authorId: ctx.caller!.sub } }),
    // endpoint: QUERY /note authn=enforced object=missing
    note: (_: unknown, { id }: { id: string }, ctx: Context) => ctx.db.note.findUnique({ where: { id } }),
    // endpoint: QUERY /terms authn=public
    terms: () => 'Be kind.',
  },
  Mutation: {
    // endpoint: MUTATION /editNote authn=enforced object=enforced
    editNote: (_: unknown, { id, text }: { id: string; text: string }, { db }: Context) => db.note.update({ where: { id }, data: { text } }),
    // endpoint: MUTATION /dropNote authn=enforced function=enforced
    dropNote: (_: unknown, { id }: { id: string }, { db }: Context) => db.note.delete({ where: { id } }),
    // endpoint: MUTATION /hideNote authn=enforced object=missing
    hideNote: (_: unknown, { id }: { id: string }, { db }: Context) => db.note.update({ where: { id }, data: { hidden: true } }),
    // endpoint: MUTATION /wipe object=na
    wipe: (_: unknown, args: {}, { db }: Context) => db.note.deleteMany({}),
  },
};
