import { createContext } from 'react-router';

export const callerContext = createContext<{ id: string } | null>(null);
