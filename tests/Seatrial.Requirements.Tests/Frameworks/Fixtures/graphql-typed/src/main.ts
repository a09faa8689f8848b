import { ApolloServer } from 'apollo-server';
import { buildSchema } from 'type-graphql';
import { checker } from './checker';
import { callerOf } from './caller';
import { OrderResolver } from './resolvers/order';
import { SessionResolver } from './resolvers/session';

async function bootstrap() {
  const schema = await buildSchema({ resolvers: [OrderResolver, SessionResolver], authChecker: checker });
  const server = new ApolloServer({ schema, context: ({ req, res }) => ({ res, caller: callerOf(req.headers.authorization) }) });
  await server.listen(4000);
}

bootstrap();
