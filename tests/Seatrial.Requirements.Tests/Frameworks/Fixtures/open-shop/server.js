const express = require('express');
const { requireUser } = require('./guard');

const app = express();
app.use(express.json());
app.use('/people', require('./routes/people'));
app.use('/shop', require('./routes/shop'));
app.use('/me', requireUser, require('./routes/me'));
app.listen(3000);
