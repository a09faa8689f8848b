import { MiddlewareFn } from 'type-graphql';
import { Context } from '../checker';

export const onlyCallers: MiddlewareFn<Context> = async ({ context }, next) => {
  if (!context.caller) {
    throw new Error('not signed in');
  }
  return next();
};
