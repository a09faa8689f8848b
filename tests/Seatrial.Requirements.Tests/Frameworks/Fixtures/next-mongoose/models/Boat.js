import mongoose, { models, model } from 'mongoose';
const BoatSchema = new mongoose.Schema({ ownerId: { type: mongoose.Schema.Types.ObjectId, ref: 'User' }, name: String });
BoatSchema.statics.named = function (name) { return this.findOne({ name }); };
const Boat = models?.Boat ?? model('Boat', BoatSchema);
export default Boat;
