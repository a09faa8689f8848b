import { Router } from 'express';
import { prisma } from '../db';

const router = Router();

// endpoint: GET /api/catalogue/products authn=public object=na
router.get('/products', async (_req, res) => {
  res.json(await prisma.product.findMany());
});

// endpoint: DELETE /api/catalogue/products/:id authn=missing
router.delete('/products/:id', async (req, res) => {
  await prisma.product.delete({ where: { id: Number(req.params.id) } });
  res.sendStatus(204);
});

export default router;
