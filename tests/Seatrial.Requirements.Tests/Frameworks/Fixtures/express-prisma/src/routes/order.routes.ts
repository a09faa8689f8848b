import { Router } from 'express';
import * as orders from '../controllers/order.controller';
import { asyncHandler } from '../middleware/async';

const router = Router();

router.route('/').get(asyncHandler(orders.list)).post(asyncHandler(orders.create));
router.get('/:id', asyncHandler(orders.show));
router.get('/:id/invoice', asyncHandler(orders.invoice));
router.put('/:id', asyncHandler(orders.update));
router.delete('/:id', orders.remove);
router.patch('/:id/status', orders.setStatus);

export default router;
