const mongoose = require('mongoose');

const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, name: String, role: String }));
const Team = mongoose.model('Team', new mongoose.Schema({ name: String, owner: { type: mongoose.Types.ObjectId, ref: 'User' } }));

module.exports = { User, Team };
