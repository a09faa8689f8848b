const mongoose = require('mongoose');
const BerthSchema = new mongoose.Schema({ tenantId: { type: mongoose.Schema.Types.ObjectId, ref: 'Tenant' }, price: Number });
module.exports = mongoose.connection.models['Berth'] || mongoose.model('Berth', BerthSchema);
