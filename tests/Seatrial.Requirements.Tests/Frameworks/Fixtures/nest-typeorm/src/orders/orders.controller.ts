import { Body, Controller, Delete, ForbiddenException, Get, Param, Patch, Put, Query } from '@nestjs/common';
import { CurrentUser, Public, Roles } from '../auth/decorators';
import { OrdersService } from './orders.service';
import { User } from './user.entity';

@Controller('orders')
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  // endpoint: GET /api/orders/search authn=enforced object=enforced
  @Get('search')
  search(@CurrentUser() user: User, @Query('q') q: string) {
    return this.service.search(user, q);
  }

  // endpoint: GET /api/orders/:id authn=enforced object=missing
  @Get(':id')
  show(@Param('id') id: number) {
    return this.service.findOne(id);
  }

  // endpoint: GET /api/orders/:id/receipt authn=enforced object=enforced
  @Get(':id/receipt')
  receipt(@Param('id') id: number, @CurrentUser() user: User) {
    return this.service.findOwned(id, user);
  }

  // endpoint: PATCH /api/orders/:id authn=enforced object=enforced
  @Patch(':id')
  rename(@Param('id') id: number, @CurrentUser() user: User, @Body('note') note: string) {
    return this.service.rename(id, user, note);
  }

  // endpoint: DELETE /api/orders/:id authn=enforced function=enforced object=enforced
  @Roles('admin')
  @Delete(':id')
  remove(@Param('id') id: number) {
    return this.service.remove(id);
  }

  // endpoint: PUT /api/orders/:id/cancellation authn=enforced object=unsure
  @Roles('admin', 'customer')
  @Put(':id/cancellation')
  cancel(@Param('id') id: number) {
    return this.service.remove(id);
  }

  // endpoint: PUT /api/orders/:id/reorder authn=enforced object=enforced
  @Roles('admin', 'customer')
  @Put(':id/reorder')
  async reorder(@Param('id') id: number, @CurrentUser() user: User) {
    const order = await this.service.findOne(id);
    if (user.role === 'customer' && order.user.id !== user.id) {
      throw new ForbiddenException();
    }
    return order;
  }

  // endpoint: GET /api/orders/public/terms authn=public
  @Public()
  @Get('public/terms')
  terms() {
    return { text: 'terms' };
  }
}
