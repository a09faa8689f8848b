import { Router } from 'express';
import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import { prisma } from '../db';
import { identify, requireAuth, AuthRequest } from '../middleware/auth';

const router = Router();

// endpoint: POST /api/auth/login authn=public
router.post('/login', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  res.json({ token: jwt.sign({ id: user.id, role: user.role }, process.env.JWT_SECRET!) });
});

// endpoint: GET /api/auth/me authn=enforced object=na
router.get('/me', requireAuth, async (req: AuthRequest, res) => {
  res.json(await prisma.user.findUnique({ where: { id: req.user!.id } }));
});

// endpoint: PUT /api/auth/profile authn=missing
router.put('/profile', identify, async (req: AuthRequest, res) => {
  res.json(await prisma.user.update({ where: { id: req.user!.id }, data: { name: req.body.name } }));
});

export default router;
