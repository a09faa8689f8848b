const { ApolloServer } = require('apollo-server');
const jwt = require('jsonwebtoken');
const resolvers = require('./resolvers');
const { Store } = require('./store');
const UserAPI = require('./user');
const store = new Store();
const typeDefs = `
type Query { me: User trips: [Trip] }
type Mutation { bookTrip(launchId: ID!): Trip cancelTrip(launchId: ID!): Boolean dropTrip(id: ID!): Boolean }
type User { id: ID! email: String trips: [Trip] }
type Trip { id: ID! launchId: ID! }
`;
const context = async ({ req }) => {
  const token = req.headers.authorization || '';
  try {
    const { id } = jwt.verify(token, process.env.JWT_SECRET);
    return { user: await store.users.findByPk(id) };
  } catch (e) {
    return { user: null };
  }
};
new ApolloServer({ typeDefs, resolvers, context, dataSources: () => ({ userAPI: new UserAPI({ store }) }) }).listen();
