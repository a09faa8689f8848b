import { UseGuards } from '@nestjs/common';
import { Args, ArgsType, Context, Field, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Caller, Roles } from '../auth/caller';
import { GqlGuard } from '../auth/gql.guard';
import { RolesGuard } from '../auth/roles.guard';
import { Order, User } from './order';
import { OrdersService } from './orders.service';

@InputType()
class RenameInput {
  @Field(() => Int) id: number;
  @Field() note: string;
}

@ArgsType()
class OneArgs {
  @Field(() => Int) id: number;
}

@Resolver(() => Order)
@UseGuards(GqlGuard)
export class OrdersResolver {
  constructor(private readonly service: OrdersService) {}

  // endpoint: QUERY /orders authn=enforced object=na
  @Query(() => [Order], { name: 'orders' })
  findMine(@Caller() user: User) {
    return this.service.of(user);
  }

  // endpoint: QUERY /order authn=enforced object=missing
  @Query(() => Order)
  order(@Args() args: OneArgs) {
    return this.service.one(args.id);
  }

  // endpoint: QUERY /receipt authn=enforced object=enforced
  @Query('receipt')
  receipt(@Args('id', { type: () => Int }) id: number, @Context() context) {
    return this.service.owned(id, context.req.user);
  }

  // endpoint: MUTATION /renameOrder authn=enforced object=enforced
  @Mutation(() => Order)
  renameOrder(@Args('data') data: RenameInput, @Caller() user: User) {
    return this.service.rename(data.id, data.note, user);
  }

  // endpoint: MUTATION /removeOrder authn=enforced function=enforced
  @Roles('admin')
  @UseGuards(RolesGuard)
  @Mutation(() => Boolean)
  removeOrder(@Args('id', { type: () => Int }) id: number) {
    return this.service.remove(id);
  }

  @ResolveField('owner', () => User)
  owner(@Parent() order: Order) {
    return order.user;
  }
}
