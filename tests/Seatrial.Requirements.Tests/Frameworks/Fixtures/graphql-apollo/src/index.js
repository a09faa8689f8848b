import express from 'express';
import cors from 'cors';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@apollo/server/express4';
import { readFileSync } from 'node:fs';
import { PrismaClient } from '@prisma/client';
import { resolvers } from './resolvers/index.js';
import { callerOf } from './caller.js';

const prisma = new PrismaClient();
const app = express();
const typeDefs = readFileSync('./src/schema.graphql', 'utf8');

async function start() {
  const server = new ApolloServer({ typeDefs, resolvers });
  await server.start();
  app.use(
    '/graphql',
    cors(),
    express.json(),
    expressMiddleware(server, {
      context: async ({ req }) => ({ prisma, user: await callerOf(req, prisma) }),
    }),
  );
  app.listen(4000);
}

start();
