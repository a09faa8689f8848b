import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OrdersService } from './orders.service';

@Resolver()
export class TermsResolver {
  constructor(private readonly service: OrdersService) {}

  // endpoint: QUERY /terms authn=public
  @Query(() => String)
  terms() {
    return 'Pay in time.';
  }

  // endpoint: MUTATION /forceRemove authn=missing object=missing
  @Mutation(() => Boolean)
  forceRemove(@Args('id', { type: () => Int }) id: number) {
    return this.service.remove(id);
  }
}
