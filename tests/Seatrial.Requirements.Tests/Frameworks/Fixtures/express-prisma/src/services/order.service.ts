import { prisma } from '../db';

class HttpError extends Error {
  constructor(public status: number, message: string) {
    super(message);
  }
}

async function findOwned(id: string, userId: string) {
  const order = await prisma.order.findUnique({ where: { id } });
  if (!order) throw new HttpError(404, 'Not found');
  ensureOwner(order, userId);
  return order;
}

function ensureOwner(order: { userId: string }, userId: string) {
  if (order.userId !== userId) {
    throw new HttpError(403, 'Forbidden');
  }
}

export class OrderService {
  getOwned(id: string, userId: string) {
    return findOwned(id, userId);
  }

  getAny(id: string) {
    return prisma.order.findUnique({ where: { id } });
  }

  list(userId: string) {
    return prisma.order.findMany({ where: { userId } });
  }
}

export const orderService = new OrderService();
