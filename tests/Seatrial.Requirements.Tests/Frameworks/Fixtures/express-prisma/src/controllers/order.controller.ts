import { Response } from 'express';
import { prisma } from '../db';
import { AuthRequest } from '../middleware/auth';
import { orderService } from '../services/order.service';

// endpoint: GET /api/orders authn=enforced object=na
export const list = async (req: AuthRequest, res: Response) => {
  res.json(await orderService.list(req.user!.id));
};

// endpoint: GET /api/orders/:id authn=enforced object=missing
export const show = async (req: AuthRequest, res: Response) => {
  const order = await orderService.getAny(req.params.id);
  if (!order) return res.status(404).json({ error: 'Not found' });
  res.json(order);
};

// endpoint: GET /api/orders/:id/invoice authn=enforced object=enforced
export const invoice = async (req: AuthRequest, res: Response) => {
  const order = await orderService.getOwned(req.params.id, req.user!.id);
  res.json({ total: order.total });
};

// endpoint: PUT /api/orders/:id authn=enforced object=enforced property=enforced
export const update = async (req: AuthRequest, res: Response) => {
  const { note } = req.body;
  const { count } = await prisma.order.updateMany({ where: { id: req.params.id, userId: req.user!.id }, data: { note } });
  if (count === 0) return res.sendStatus(404);
  res.sendStatus(204);
};

// endpoint: DELETE /api/orders/:id authn=enforced object=enforced
export async function remove(req: AuthRequest, res: Response) {
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  if (!order || order.userId !== req.user!.id) {
    return res.status(404).json({ error: 'Not found' });
  }
  await prisma.order.delete({ where: { id: order.id } });
  res.sendStatus(204);
}

// endpoint: PATCH /api/orders/:id/status authn=enforced object=missing
export async function setStatus(req: AuthRequest, res: Response) {
  const order = await prisma.order.update({ where: { id: req.params.id }, data: { status: req.body.status } });
  res.json(order);
}

// endpoint: POST /api/orders authn=enforced object=na property=missing
export async function create(req: AuthRequest, res: Response) {
  const order = await prisma.order.create({ data: { userId: req.user!.id, ...req.body } });
  res.status(201).json(order);
}
