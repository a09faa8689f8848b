import { Body, Controller, Delete, Get, Injectable, Module, Param, Post, Request, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { NestFactory } from '@nestjs/core';

export interface Cat {
  id: number;
  name: string;
  ownerId: number;
}

@Injectable()
export class CatsService {
  private readonly cats: Cat[] = [];

  create(cat: Cat) {
    this.cats.push(cat);
  }

  findAll() {
    return this.cats;
  }

  findOne(id: number) {
    return this.cats.find((cat) => cat.id === id);
  }

  findOwn(id: number, ownerId: number) {
    return this.cats.find((cat) => cat.id === id && cat.ownerId === ownerId);
  }
}

@Controller('cats')
export class CatsController {
  constructor(private readonly service: CatsService) {}

  // endpoint: POST /cats authn=missing
  @Post()
  create(@Body() cat: Cat) {
    this.service.create(cat);
  }

  // endpoint: GET /cats/:id authn=enforced object=missing
  @UseGuards(AuthGuard('jwt'))
  @Get(':id')
  findOne(@Param('id') id: number) {
    return this.service.findOne(id);
  }

  // endpoint: GET /cats/:id/own authn=enforced object=enforced
  @UseGuards(AuthGuard('jwt'))
  @Get(':id/own')
  findOwn(@Param('id') id: number, @Request() request) {
    return this.service.findOwn(id, request.user.id);
  }
}

@Module({ controllers: [CatsController], providers: [CatsService] })
export class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
