const Koa = require('koa');
const Router = require('@koa/router');
const knex = require('knex')({ client: 'pg' });
const { verify } = require('jsonwebtoken');

const app = new Koa();
const router = new Router({ prefix: '/invoices' });

async function auth(ctx, next) {
  const token = ctx.get('Authorization');
  if (!token) ctx.throw(401);
  ctx.state.user = verify(token, process.env.SECRET);
  await next();
}

router.use(auth);

// endpoint: GET /invoices authn=enforced object=na
router.get('/', async (ctx) => {
  ctx.body = await knex('invoices').where('user_id', ctx.state.user.id).orderBy('id');
});

// endpoint: GET /invoices/:id authn=enforced object=missing
router.get('/:id', async (ctx) => {
  ctx.body = await knex('invoices').where({ id: ctx.params.id }).first();
});

// endpoint: DELETE /invoices/:id authn=enforced object=enforced
router.delete('/:id', async (ctx) => {
  const invoice = await knex('invoices').where({ id: ctx.params.id }).first();
  ctx.assert(invoice, 404);
  if (invoice.user_id !== ctx.state.user.id) {
    ctx.status = 403;
    return;
  }
  await knex('invoices').where('id', invoice.id).del();
  ctx.status = 204;
});

app.use(router.routes());
module.exports = app;
