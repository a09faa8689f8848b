import express from 'express';
import jwt from 'jsonwebtoken';
import { and, db, eq, folders, users } from './data';

const app = express();

const signedIn = (req, res, next) => {
  try {
    req.userId = jwt.verify(req.headers.authorization, process.env.JWT_SECRET).sub;
  } catch {
    return res.sendStatus(401);
  }
  next();
};

// The filter comes from a library that the folder of the data passes on.
// endpoint: GET /plan authn=enforced object=na
app.get('/plan', signedIn, async (req, res) => {
  const found = await db.select({ plan: users.plan }).from(users).where(eq(users.id, req.userId));
  res.json(found[0]);
});

// endpoint: PUT /folders/:id authn=enforced object=enforced
app.put('/folders/:id', signedIn, async (req, res) => {
  await db.update(folders).set({ name: req.body.name }).where(and(eq(folders.id, req.params.id), eq(folders.userId, req.userId)));
  res.end();
});

// endpoint: DELETE /folders/:id authn=enforced object=missing
app.delete('/folders/:id', signedIn, async (req, res) => {
  await db.delete(folders).where(eq(folders.id, req.params.id));
  res.end();
});

app.listen(3000);
