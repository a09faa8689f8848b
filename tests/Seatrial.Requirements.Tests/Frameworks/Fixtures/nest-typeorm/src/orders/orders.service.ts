import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Order } from './order.entity';
import { User } from './user.entity';

@Injectable()
export class OrdersService {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  findOne(id: number) {
    return this.orders.findOne({ where: { id } });
  }

  async findOwned(id: number, user: User) {
    const order = await this.orders.findOne({ where: { id }, relations: { user: true } });
    if (!order) throw new NotFoundException();
    if (order.user.id !== user.id) throw new ForbiddenException();
    return order;
  }

  search(user: User, text: string) {
    return this.orders.createQueryBuilder('o').where('o.userId = :userId', { userId: user.id }).andWhere('o.note LIKE :text', { text }).getMany();
  }

  remove(id: number) {
    return this.orders.delete(id);
  }

  async rename(id: number, user: User, note: string) {
    const order = await this.findOwned(id, user);
    order.note = note;
    return this.orders.save(order);
  }
}
