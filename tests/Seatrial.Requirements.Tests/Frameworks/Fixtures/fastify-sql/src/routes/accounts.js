import pg from 'pg';

const pool = new pg.Pool();

export default async function accounts(fastify) {
  // endpoint: GET /accounts/:id/balance authn=enforced object=missing
  fastify.get('/:id/balance', { onRequest: [fastify.authenticate] }, async (request) => {
    const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [request.params.id]);
    return rows[0];
  });

  // endpoint: GET /accounts/:id authn=enforced object=enforced
  fastify.get('/:id', { preHandler: fastify.authenticate }, async (request, reply) => {
    const { rows } = await pool.query('SELECT * FROM accounts WHERE id = $1 AND user_id = $2', [request.params.id, request.user.id]);
    if (rows.length === 0) return reply.code(404).send({ error: 'Not found' });
    return rows[0];
  });

  // endpoint: DELETE /accounts/:id authn=missing
  fastify.route({
    method: 'DELETE',
    url: '/:id',
    handler: async (request, reply) => {
      await pool.query(`DELETE FROM accounts WHERE id = ${request.params.id}`);
      return reply.code(204).send();
    },
  });
}
