import { createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

export const Caller = createParamDecorator((data: unknown, ctx: ExecutionContext) => GqlExecutionContext.create(ctx).getContext().req.user);
export const Roles = (...roles: string[]) => SetMetadata('roles', roles);
