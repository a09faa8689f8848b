const express = require('express');
const { AsyncLocalStorage } = require('node:async_hooks');
const admin = require('./routes/admin');
const app = express();
const storage = new AsyncLocalStorage();

app.use((req, res, next) => storage.run({ id: req.get('x-request-id') }, next));

const routes = [{ path: '/trips', router: require('./routes/trips') }];
routes.forEach((route) => app.use(route.path, route.router));

app.use('/admin', admin);
app.listen(3000);
