import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { applyMiddleware } from 'graphql-middleware';
import { verify } from 'jsonwebtoken';
import { db } from './db';
import { permissions } from './permissions';
import { resolvers } from './resolvers';

const typeDefs = /* GraphQL */ `
  type Query {
    notes: [Note!]!
    note(id: ID!): Note
    terms: String!
  }
  type Mutation {
    editNote(id: ID!, text: String!): Note
    dropNote(id: ID!): Note
    hideNote(id: ID!): Note
    wipe: Int
  }
`;

const schema = applyMiddleware(createSchema({ typeDefs, resolvers }), permissions);

const yoga = createYoga({
  schema,
  context: async ({ request }) => {
    const token = request.headers.get('authorization');
    const caller = token ? (verify(token, process.env.JWT_KEY!) as { sub: string; role: string }) : null;
    return { db, caller };
  },
});

createServer(yoga).listen(4000);
