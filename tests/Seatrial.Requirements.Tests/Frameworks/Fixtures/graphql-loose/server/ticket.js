const mongoose = require('mongoose');

module.exports = mongoose.model('Ticket', new mongoose.Schema({ title: String, owner: { type: mongoose.Schema.Types.ObjectId, ref: 'User' } }));
