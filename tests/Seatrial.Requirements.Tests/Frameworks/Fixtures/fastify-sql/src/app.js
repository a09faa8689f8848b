import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import fp from 'fastify-plugin';
import accounts from './routes/accounts.js';

const app = Fastify();

const auth = fp(async (fastify) => {
  fastify.register(jwt, { secret: process.env.JWT_SECRET });
  fastify.decorate('authenticate', async (request, reply) => {
    try {
      await request.jwtVerify();
    } catch (err) {
      reply.send(err);
    }
  });
});

app.register(auth);
app.register(accounts, { prefix: '/accounts' });

// endpoint: GET /ping authn=public
app.get('/ping', async () => ({ pong: true }));

export default app;
