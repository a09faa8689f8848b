import { z } from "zod";
import { TRPCError } from "@trpc/server";
import { adminProcedure, createTRPCRouter, protectedProcedure, publicProcedure } from "../trpc";

export const taskRouter = createTRPCRouter({
  // endpoint: QUERY /task.mine authn=enforced object=na
  mine: protectedProcedure.query(({ ctx }) => ctx.db.task.findMany({ where: { userId: ctx.session.user.id } })),

  // endpoint: QUERY /task.byId authn=enforced object=enforced
  byId: protectedProcedure.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const task = await ctx.db.task.findUnique({ where: { id: input.id } });
    if (task?.userId !== ctx.session.user.id) {
      throw new TRPCError({ code: "FORBIDDEN" });
    }
    return task;
  }),

  // endpoint: MUTATION /task.rename authn=enforced object=missing property=enforced
  rename: protectedProcedure
    .input(z.object({ id: z.string(), title: z.string() }))
    .mutation(({ ctx, input }) => ctx.db.task.update({ where: { id: input.id }, data: { title: input.title } })),

  // endpoint: MUTATION /task.remove authn=missing object=missing
  remove: publicProcedure.input(z.object({ id: z.string() })).mutation(({ ctx, input }) => {
    return ctx.db.task.delete({ where: { id: input.id } });
  }),

  // endpoint: MUTATION /task.purge authn=enforced function=enforced
  purge: adminProcedure.input(z.string()).mutation(({ ctx, input }) => ctx.db.task.delete({ where: { id: input } })),
});
