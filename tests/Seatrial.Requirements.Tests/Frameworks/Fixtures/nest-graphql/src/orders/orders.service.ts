import { ForbiddenException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Order, User } from './order';

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  of(user: User) {
    return this.orders.find({ where: { user: { id: user.id } } });
  }

  one(id: number) {
    return this.orders.findOne({ where: { id } });
  }

  async owned(id: number, user: User) {
    const order = await this.orders.findOne({ where: { id }, relations: { user: true } });
    if (order.user.id !== user.id) throw new ForbiddenException();
    return order;
  }

  async rename(id: number, note: string, user: User) {
    const order = await this.owned(id, user);
    order.note = note;
    return this.orders.save(order);
  }

  remove(id: number) {
    return this.orders.delete(id);
  }
}
