import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro:schema';
import { db } from '../lib/db';

export const server = {
  // endpoint: ACTION /rename authn=enforced object=missing
  rename: defineAction({
    input: z.object({ id: z.string(), note: z.string() }),
    handler: async ({ id, note }, context) => {
      if (!context.locals.caller) throw new ActionError({ code: 'UNAUTHORIZED' });
      return db.order.update({ where: { id }, data: { note } });
    },
  }),
};
