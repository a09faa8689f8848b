const { Sequelize, DataTypes } = require('sequelize');
class Store {
  constructor() {
    const db = new Sequelize(process.env.DATABASE_URL);
    this.users = db.define('user', { email: DataTypes.STRING, passwordHash: DataTypes.STRING });
    this.trips = db.define('trip', { launchId: DataTypes.INTEGER, userId: DataTypes.INTEGER });
  }
}
module.exports = { Store };
