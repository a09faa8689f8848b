const express = require('express');
const jwt = require('jsonwebtoken');
const { PrismaClient } = require('@prisma/client');

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

// What calls itself is followed like a loop: nothing behind it is cut off.
function clean(value) {
  if (value && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      value[key] = clean(value[key]);
    }
  }
  return value;
}

app.use((req, res, next) => {
  req.body = clean(req.body);
  next();
});

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization, process.env.KEY);
    next();
  } catch {
    res.status(401).end();
  }
});

const RANK = { viewer: 1, editor: 2, owner: 3 };

async function roleIn(projectId, userId) {
  const project = await prisma.project.findUnique({ where: { id: projectId } });
  if (!project) return null;
  if (project.ownerId === userId) return 'owner';
  const member = await prisma.member.findFirst({ where: { projectId, userId } });
  return member ? member.role : null;
}

// endpoint: GET /projects/:id authn=enforced object=enforced
app.get('/projects/:id', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  if (!role) return res.status(403).end();
  res.json(await prisma.project.findUnique({ where: { id: req.params.id } }));
});

// endpoint: PUT /projects/:id authn=enforced object=enforced
app.put('/projects/:id', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  if (role !== 'owner') return res.status(403).end();
  res.json(await prisma.project.update({ where: { id: req.params.id }, data: { name: req.body.name } }));
});

// endpoint: DELETE /projects/:id authn=enforced object=enforced
app.delete('/projects/:id', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  if (!['owner', 'editor'].includes(role)) return res.status(403).end();
  await prisma.project.delete({ where: { id: req.params.id } });
  res.status(204).end();
});

// endpoint: GET /projects/:id/tasks authn=enforced object=enforced
app.get('/projects/:id/tasks', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  if (RANK[role] >= RANK.editor) {
    return res.json(await prisma.task.findMany({ where: { projectId: req.params.id } }));
  }
  res.status(403).end();
});

// endpoint: GET /projects/:id/open authn=enforced object=missing
app.get('/projects/:id/open', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  const tasks = await prisma.task.findMany({ where: { projectId: req.params.id } });
  res.json({ role, tasks });
});

// The project that is asked about is not the one whose tasks are given.
// endpoint: GET /projects/:id/tasks/:other authn=enforced object=missing
app.get('/projects/:id/tasks/:other', async (req, res) => {
  const role = await roleIn(req.params.id, req.user.id);
  if (role !== 'owner') return res.status(403).end();
  res.json(await prisma.task.findMany({ where: { projectId: req.params.other } }));
});

app.listen(3000);
