const express = require('express');
const { PrismaClient } = require('@prisma/client');

const app = express();
const prisma = new PrismaClient();

// Whoever wrote it comes along whole, with his password.
// endpoint: GET /posts authn=missing
app.get('/posts', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { published: true }, include: { author: true } }));
});

// endpoint: GET /posts/named authn=public
app.get('/posts/named', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { published: true }, include: { author: { select: { id: true, name: true } } } }));
});

// endpoint: GET /posts/titles authn=public
app.get('/posts/titles', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { published: true }, select: { id: true, title: true } }));
});

// endpoint: GET /users/names authn=public
app.get('/users/names', async (req, res) => {
  res.json(await prisma.user.findMany({ select: { id: true, name: true } }));
});

// endpoint: GET /users/mails authn=missing
app.get('/users/mails', async (req, res) => {
  res.json(await prisma.user.findMany({ select: { id: true, email: true } }));
});

app.listen(3000);
