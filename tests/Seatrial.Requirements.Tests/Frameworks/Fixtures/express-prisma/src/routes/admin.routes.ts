import { Router } from 'express';
import { prisma } from '../db';
import { authorize, requireAuth } from '../middleware/auth';

const router = Router();

// endpoint: GET /api/admin/stats authn=missing
router.get('/stats', async (_req, res) => {
  res.json(await prisma.user.findMany());
});

router.use(requireAuth);

// endpoint: GET /api/admin/users authn=enforced function=enforced object=na
router.get('/users', authorize('admin'), async (_req, res) => {
  res.json(await prisma.user.findMany());
});

// endpoint: DELETE /api/admin/users/:id authn=enforced function=enforced object=enforced
router.delete('/users/:id', authorize('admin', 'owner'), async (req, res) => {
  await prisma.user.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});

// endpoint: DELETE /api/admin/orders/:id authn=enforced function=missing object=missing
router.delete('/orders/:id', async (req, res) => {
  await prisma.order.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});

export default router;
