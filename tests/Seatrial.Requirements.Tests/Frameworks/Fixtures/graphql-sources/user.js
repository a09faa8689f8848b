const { DataSource } = require('apollo-datasource');
class UserAPI extends DataSource {
  constructor({ store }) { super(); this.store = store; }
  initialize(config) { this.context = config.context; }
  async me() { if (!this.context || !this.context.user) return null; return this.store.users.findByPk(this.context.user.id); }
  async bookTrip({ launchId }) {
    const userId = this.context.user.id;
    if (!userId) return;
    return this.store.trips.create({ userId, launchId });
  }
  async cancelTrip({ launchId }) {
    const userId = this.context.user.id;
    return !!(await this.store.trips.destroy({ where: { userId, launchId } }));
  }
  async dropTrip({ id }) { return this.store.trips.destroy({ where: { id } }); }
}
module.exports = UserAPI;
