const mongoose = require('mongoose');

const tripSchema = new mongoose.Schema({
  title: String,
  traveller: { type: mongoose.Schema.Types.ObjectId, ref: 'User', required: true },
});

tripSchema.statics.ofUser = function (userId) {
  return this.find({ traveller: userId });
};

module.exports = mongoose.model('Trip', tripSchema);
