import express from 'express';
import cookieParser from 'cookie-parser';
import { requireAuth } from './middleware/auth';
import authRoutes from './routes/auth.routes';
import orderRoutes from './routes/order.routes';
import adminRoutes from './routes/admin.routes';
import publicRoutes from './routes/public.routes';

const app = express();
app.use(express.json());
app.use(cookieParser());

// endpoint: GET /health authn=public
app.get('/health', (_req, res) => res.json({ ok: true }));

app.use('/api/auth', authRoutes);
app.use('/api/catalogue', publicRoutes);
app.use('/api/orders', requireAuth, orderRoutes);
app.use('/api/admin', adminRoutes);

app.use((err: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(500).json({ error: err.message });
});

export default app;
