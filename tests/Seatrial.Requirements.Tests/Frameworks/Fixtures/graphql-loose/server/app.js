const express = require('express');
const session = require('express-session');
const { graphqlHTTP } = require('express-graphql');
const { buildSchema } = require('graphql');
const root = require('./root');
const requireSession = require('./require-session');

const schema = buildSchema(`
  type Query {
    ticket(id: ID!): Ticket
    tickets: [Ticket]
  }
  extend type Mutation {
    closeTicket(id: ID!): Ticket
  }
`);

const app = express();
app.use(session({ secret: process.env.SESSION_KEY }));
app.use('/graphql', requireSession, graphqlHTTP({ schema, rootValue: root }));
app.listen(3000);
