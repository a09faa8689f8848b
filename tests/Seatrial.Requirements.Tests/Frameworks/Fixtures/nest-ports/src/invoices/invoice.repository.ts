import { Invoice } from './invoice.entity';

export abstract class InvoiceRepository {
  abstract byId(id: number): Promise<Invoice | null>;
  abstract ofCustomer(id: number, customerId: number): Promise<Invoice | null>;
}
