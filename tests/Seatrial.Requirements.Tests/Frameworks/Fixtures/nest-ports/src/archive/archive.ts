import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Invoice } from '../invoices/invoice.entity';

export abstract class ArchivePort {
  abstract store(id: number): Promise<void>;
}

export class EmptyArchive extends ArchivePort {
  async store(id: number) {}
}

export class SqlArchive extends ArchivePort {
  @InjectRepository(Invoice) private readonly rows: Repository<Invoice>;

  async store(id: number) {
    await this.rows.update({ id }, { total: 0 });
  }
}
