import { verify } from 'jsonwebtoken';

export type Caller = { id: number; roles: string[] };

export function callerOf(header?: string): Caller | undefined {
  return header ? (verify(header, process.env.JWT_KEY!) as Caller) : undefined;
}
