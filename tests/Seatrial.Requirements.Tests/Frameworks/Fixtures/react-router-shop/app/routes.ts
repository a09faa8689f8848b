import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  layout('routes/shell.tsx', [...prefix('orders', [route(':id', 'routes/order.tsx')])]),
  route('open/:id', './routes/open.tsx'),
] satisfies RouteConfig;
