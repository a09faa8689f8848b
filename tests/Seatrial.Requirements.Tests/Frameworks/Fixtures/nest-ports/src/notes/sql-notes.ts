import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Note } from '../invoices/invoice.entity';
import { NotesPort } from './notes.port';

@Injectable()
export class SqlNotes implements NotesPort {
  constructor(@InjectRepository(Note) private readonly rows: Repository<Note>) {}

  find(id: number) {
    return this.rows.findOneBy({ id });
  }

  async remove(id: number) {
    await this.rows.delete(id);
  }
}
