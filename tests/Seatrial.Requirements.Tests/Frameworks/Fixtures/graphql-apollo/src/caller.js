import jwt from 'jsonwebtoken';

export async function callerOf(req, prisma) {
  const header = req.headers.authorization;
  if (!header) {
    return null;
  }
  try {
    const claims = jwt.verify(header.replace('Bearer ', ''), process.env.JWT_KEY);
    return await prisma.user.findUnique({ where: { id: claims.sub } });
  } catch {
    return null;
  }
}
