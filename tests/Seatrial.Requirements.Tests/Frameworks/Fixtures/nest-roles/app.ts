import {
  CanActivate, Controller, Delete, ExecutionContext, ForbiddenException, Get, Injectable, Module, Param, SetMetadata,
  UnauthorizedException, UseGuards,
} from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { PrismaClient } from '@prisma/client';
import { ask } from 'somewhere-else';

export const Roles = (...roles: string[]) => SetMetadata('roles', roles);

@Injectable()
export class PrismaService extends PrismaClient {}

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride<string[]>('roles', [context.getHandler(), context.getClass()]);
    if (!required) {
      return true;
    }
    const user = context.switchToHttp().getRequest().user;
    if (!user) {
      throw new UnauthorizedException();
    }
    if (required.includes(user.role)) {
      return true;
    }
    throw new ForbiddenException();
  }
}

@Injectable()
export class ForeignAuthGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    return ask(context);
  }
}

@Controller('shops')
export class ShopsController {
  constructor(private readonly prisma: PrismaService) {}

  // endpoint: DELETE /shops/:id authn=enforced object=enforced
  @Delete(':id')
  @Roles('admin')
  remove(@Param('id') id: string) {
    return this.prisma.shop.delete({ where: { id } });
  }

  // endpoint: DELETE /shops/:id/sign authn=missing
  @Delete(':id/sign')
  unsign(@Param('id') id: string) {
    return this.prisma.sign.delete({ where: { id } });
  }

  // endpoint: DELETE /shops/:id/foreign authn=unsure
  @UseGuards(ForeignAuthGuard)
  @Delete(':id/foreign')
  foreign(@Param('id') id: string) {
    return this.prisma.sign.delete({ where: { id } });
  }
}

@Module({ controllers: [ShopsController], providers: [PrismaService, { provide: APP_GUARD, useClass: RolesGuard }] })
export class AppModule {}

NestFactory.create(AppModule).then(app => app.listen(3000));
