import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root, UseMiddleware } from 'type-graphql';
import { Context } from '../checker';
import { Order } from '../order.entity';
import { User } from '../user.entity';
import { onlyCallers } from './logged';

@Resolver(() => Order)
export class OrderResolver {
  // endpoint: QUERY /orders authn=enforced object=na
  @Authorized()
  @Query(() => [Order], { name: 'orders' })
  listOrders(@Ctx() { caller }: Context) {
    return Order.find({ where: { userId: caller!.id } });
  }

  // endpoint: QUERY /order authn=enforced object=missing
  @Authorized()
  @Query(() => Order, { nullable: true })
  order(@Arg('id', () => Int) id: number) {
    return Order.findOne({ where: { id } });
  }

  // endpoint: MUTATION /renameOrder authn=enforced object=enforced
  @Mutation(() => Order)
  @UseMiddleware(onlyCallers)
  async renameOrder(@Arg('id', () => Int) id: number, @Arg('note') note: string, @Ctx() ctx: Context) {
    const order = await this.owned(id, ctx);
    order.note = note;
    return order.save();
  }

  // endpoint: MUTATION /touchOrder authn=enforced object=missing
  @Mutation(() => Boolean)
  @UseMiddleware(onlyCallers)
  async touchOrder(@Arg('id', () => Int) id: number, @Arg('note') note: string) {
    await Order.update({ id }, { note });
    return true;
  }

  // endpoint: MUTATION /removeOrder authn=enforced function=enforced
  @Authorized('ADMIN')
  @Mutation(() => Boolean)
  async removeOrder(@Arg('id', () => Int) id: number) {
    await Order.delete({ id });
    return true;
  }

  // endpoint: MUTATION /forceOrder authn=missing object=missing
  @Mutation(() => Boolean)
  async forceOrder(@Arg('id', () => Int) id: number) {
    await Order.delete({ id });
    return true;
  }

  @FieldResolver(() => User)
  user(@Root() order: Order) {
    return User.findOne({ where: { id: order.userId } });
  }

  private async owned(id: number, ctx: Context) {
    const order = await Order.findOneOrFail({ where: { id } });
    if (order.userId !== ctx.caller!.id) throw new Error('not yours');
    return order;
  }
}
