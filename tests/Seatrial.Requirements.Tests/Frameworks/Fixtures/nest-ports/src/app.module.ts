import { Module } from '@nestjs/common';
import { InvoicesController } from './invoices/invoices.controller';
import { InvoiceRepository } from './invoices/invoice.repository';
import { PostgresInvoiceRepository } from './invoices/postgres-invoice.repository';
import { MemoryInvoiceRepository } from './invoices/memory-invoice.repository';
import { NOTES, NotesPort } from './notes/notes.port';
import { SqlNotes } from './notes/sql-notes';
import { ArchivePort, SqlArchive } from './archive/archive';

@Module({
  controllers: [InvoicesController],
  providers: [
    { provide: InvoiceRepository, useClass: PostgresInvoiceRepository },
    { provide: NOTES, useClass: SqlNotes },
    { provide: ArchivePort, useFactory: () => new SqlArchive() },
    MemoryInvoiceRepository,
  ],
})
export class AppModule {}
