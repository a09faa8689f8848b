module.exports = {
  Query: {
    // endpoint: QUERY /me authn=enforced
    me: async (_, __, { dataSources }) => dataSources.userAPI.me(),
    // endpoint: QUERY /trips authn=enforced
    trips: async (_, __, { user, dataSources }) => {
      if (!user) return [];
      return dataSources.userAPI.store.trips.findAll({ where: { userId: user.id } });
    },
  },
  Mutation: {
    // endpoint: MUTATION /bookTrip authn=enforced
    bookTrip: async (_, { launchId }, { dataSources }) => dataSources.userAPI.bookTrip({ launchId }),
    // What is asked of a caller who is not there fails.
    // endpoint: MUTATION /cancelTrip authn=enforced object=enforced
    cancelTrip: async (_, { launchId }, { dataSources }) => dataSources.userAPI.cancelTrip({ launchId }),
    // endpoint: MUTATION /dropTrip authn=missing object=missing
    dropTrip: async (_, { id }, { dataSources }) => dataSources.userAPI.dropTrip({ id }),
  },
};
