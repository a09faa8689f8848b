const fastify = require('fastify')();
const axios = require('axios');
const mongoose = require('mongoose');

const Letter = mongoose.model('Letter', new mongoose.Schema({ owner: String, text: String }));
const seen = new Map();

// Counts requests: whom it turns away has nothing to do with who calls.
const slow = async (request, reply) => {
  const count = (seen.get(request.ip) || 0) + 1;
  seen.set(request.ip, count);
  if (count > 100) {
    return reply.code(429).send({ error: 'slowly' });
  }
};

// Who the token is of, another service says.
const authenticate = async (request, reply) => {
  const header = request.headers.authorization;
  if (!header) {
    return reply.code(401).send({ error: 'no token' });
  }

  const answer = await axios.get('http://accounts/verify', { headers: { authorization: header } });
  if (!answer.data.ok) {
    return reply.code(401).send({ error: 'no account' });
  }

  request.user = answer.data.user;
};

// Nothing is done with what it asks for.
const requireAuthHeader = async (request, reply) => {
  if (!request.headers.authorization) {
    return reply.code(401).send({ error: 'no token' });
  }
};

// endpoint: POST /login authn=public
fastify.post('/login', { preHandler: [slow] }, async (request) => {
  return { token: await sign(request.body) };
});

// endpoint: DELETE /letters/:id/slow authn=missing
fastify.delete('/letters/:id/slow', { preHandler: slow }, async (request) => {
  await Letter.findByIdAndDelete(request.params.id);
  return {};
});

// endpoint: DELETE /letters/:id authn=unsure
fastify.delete('/letters/:id', { preHandler: [slow, authenticate] }, async (request) => {
  await Letter.findByIdAndDelete(request.params.id);
  return {};
});

// endpoint: DELETE /letters/:id/asked authn=missing
fastify.delete('/letters/:id/asked', { preHandler: requireAuthHeader }, async (request) => {
  await Letter.findByIdAndDelete(request.params.id);
  return {};
});

fastify.listen({ port: 3000 });
