import { Note } from '../invoices/invoice.entity';

export const NOTES = Symbol('NOTES');

export interface NotesPort {
  find(id: number): Promise<Note | null>;
  remove(id: number): Promise<void>;
}
