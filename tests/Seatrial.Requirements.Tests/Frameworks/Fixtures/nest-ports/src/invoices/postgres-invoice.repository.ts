import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Invoice } from './invoice.entity';
import { InvoiceRepository } from './invoice.repository';

@Injectable()
export class PostgresInvoiceRepository implements InvoiceRepository {
  constructor(@InjectRepository(Invoice) private readonly rows: Repository<Invoice>) {}

  byId(id: number) {
    return this.rows.findOne({ where: { id } });
  }

  ofCustomer(id: number, customerId: number) {
    return this.rows.findOne({ where: { id, customerId } });
  }
}
