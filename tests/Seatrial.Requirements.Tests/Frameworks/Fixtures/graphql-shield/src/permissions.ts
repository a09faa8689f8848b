import { allow, and, deny, rule, shield } from 'graphql-shield';

const isKnown = rule({ cache: 'contextual' })(async (parent, args, ctx) => ctx.caller !== null);

const isModerator = rule()(async (parent, args, ctx) => ctx.caller?.role === 'moderator');

const isAuthor = rule({ cache: 'strict' })(async (parent, { id }, { caller, db }) => {
  const note = await db.note.findUnique({ where: { id } });
  return note?.authorId === caller.sub;
});

export const permissions = shield(
  {
    Query: { '*': isKnown, terms: allow },
    Mutation: {
      editNote: and(isKnown, isAuthor),
      dropNote: and(isKnown, isModerator),
      hideNote: isKnown,
    },
  },
  { fallbackRule: deny },
);
