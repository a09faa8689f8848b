import { AuthChecker } from 'type-graphql';
import { Caller } from './caller';

export interface Context {
  caller?: Caller;
}

export const checker: AuthChecker<Context> = ({ context: { caller } }, roles) => {
  if (!caller) {
    return false;
  }
  return roles.length === 0 || roles.some((role) => caller.roles.includes(role));
};
