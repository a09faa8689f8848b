import { Injectable } from '@nestjs/common';
import { Invoice } from './invoice.entity';
import { InvoiceRepository } from './invoice.repository';

@Injectable()
export class MemoryInvoiceRepository implements InvoiceRepository {
  async byId(id: number): Promise<Invoice | null> {
    return null;
  }

  async ofCustomer(id: number, customerId: number): Promise<Invoice | null> {
    return null;
  }
}
