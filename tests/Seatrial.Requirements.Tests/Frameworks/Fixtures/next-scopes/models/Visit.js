import mongoose from 'mongoose';
const VisitSchema = new mongoose.Schema({ tenantId: { type: mongoose.Schema.Types.ObjectId, ref: 'Tenant', required: true }, status: String });
export default mongoose.models.Visit || mongoose.model('Visit', VisitSchema);
