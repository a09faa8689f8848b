import { Controller, Delete, Get, Inject, Param, Post, Request, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ArchivePort } from '../archive/archive';
import { NOTES, NotesPort } from '../notes/notes.port';
import { InvoiceRepository } from './invoice.repository';

@UseGuards(AuthGuard('jwt'))
@Controller('invoices')
export class InvoicesController {
  constructor(
    private readonly invoices: InvoiceRepository,
    @Inject(NOTES) private readonly notes: NotesPort,
    private readonly archive: ArchivePort,
  ) {}

  // endpoint: GET /invoices/:id authn=enforced object=missing
  @Get(':id')
  show(@Param('id') id: number) {
    return this.invoices.byId(id);
  }

  // endpoint: GET /invoices/:id/own authn=enforced object=enforced
  @Get(':id/own')
  own(@Param('id') id: number, @Request() request) {
    return this.invoices.ofCustomer(id, request.user.id);
  }

  // endpoint: GET /invoices/notes/:id authn=enforced object=missing
  @Get('notes/:id')
  note(@Param('id') id: number) {
    return this.notes.find(id);
  }

  // endpoint: DELETE /invoices/notes/:id authn=enforced object=missing
  @Delete('notes/:id')
  async forget(@Param('id') id: number) {
    await this.notes.remove(id);
  }

  // endpoint: POST /invoices/:id/archive authn=enforced object=missing
  @Post(':id/archive')
  async store(@Param('id') id: number) {
    await this.archive.store(id);
  }
}
