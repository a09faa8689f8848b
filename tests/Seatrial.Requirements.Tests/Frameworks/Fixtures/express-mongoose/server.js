const express = require('express');
const app = express();

const routes = [{ path: '/trips', router: require('./routes/trips') }];
routes.forEach((route) => app.use(route.path, route.router));

app.listen(3000);
