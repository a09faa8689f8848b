const mongoose = require('mongoose');

const { Schema } = mongoose;
const owner = { type: Schema.Types.ObjectId, ref: 'User', required: true };

exports.User = mongoose.model('User', new Schema({ username: String, email: String, password: String, avatar: String, verifyToken: String }));
exports.Order = mongoose.model('Order', new Schema({ user: owner, total: Number }));
exports.Playlist = mongoose.model('Playlist', new Schema({ user: owner, name: String, shareToken: String, public: Boolean }));
exports.Article = mongoose.model('Article', new Schema({ user: owner, title: String, views: Number }));
exports.Colour = mongoose.model('Colour', new Schema({ name: String }));
exports.Feedback = mongoose.model('Feedback', new Schema({ email: String, text: String }));
exports.Newsletter = mongoose.model('Newsletter', new Schema({ email: String }));
