const express = require('express');
const { notes, orders, cache } = require('./store');

const app = express();
app.use(express.json());

let todos = [];
let members = [{ id: 1, email: 'a@example.org', password: 'x', role: 'user' }];
const sessions = {};
let nextId = 1;

const signedIn = (req, res, next) => {
  const session = sessions[req.headers.authorization];
  if (!session) {
    return res.status(401).json({ error: 'sign in' });
  }
  req.userId = session.userId;
  next();
};

// endpoint: POST /login authn=public
app.post('/login', (req, res) => {
  const member = members.find((m) => m.email === req.body.email && m.password === req.body.password);
  if (!member) {
    return res.status(401).end();
  }
  const token = Math.random().toString(36);
  sessions[token] = { userId: member.id };
  res.json({ token });
});

// endpoint: GET /members authn=missing
app.get('/members', (req, res) => {
  res.json(members);
});

// endpoint: GET /members/:id authn=missing
app.get('/members/:id', (req, res) => {
  const member = members.find((m) => m.id === parseInt(req.params.id));
  if (!member) {
    return res.status(404).end();
  }
  res.json(member);
});

// endpoint: GET /todos authn=enforced object=na
app.get('/todos', signedIn, (req, res) => {
  res.json(todos.filter((t) => t.userId === req.userId));
});

// endpoint: POST /todos authn=enforced
app.post('/todos', signedIn, (req, res) => {
  const todo = { id: nextId++, userId: req.userId, title: req.body.title };
  todos.push(todo);
  res.status(201).json(todo);
});

// endpoint: GET /todos/:id authn=enforced object=missing
app.get('/todos/:id', signedIn, (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  if (!todo) {
    return res.status(404).end();
  }
  res.json(todo);
});

// endpoint: GET /todos/:id/own authn=enforced object=enforced
app.get('/todos/:id/own', signedIn, (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id) && t.userId === req.userId);
  res.json(todo);
});

// endpoint: PUT /todos/:id authn=enforced object=missing
app.put('/todos/:id', signedIn, (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  todo.title = req.body.title;
  res.json(todo);
});

// endpoint: PATCH /todos/:id authn=enforced object=enforced
app.patch('/todos/:id', signedIn, (req, res) => {
  const index = todos.findIndex((t) => t.id === Number(req.params.id));
  if (index === -1 || todos[index].userId !== req.userId) {
    return res.status(404).end();
  }
  todos[index] = { ...todos[index], title: req.body.title };
  res.json(todos[index]);
});

// endpoint: DELETE /todos/:id authn=enforced object=missing
app.delete('/todos/:id', signedIn, (req, res) => {
  todos = todos.filter((t) => t.id !== Number(req.params.id));
  res.end();
});

// endpoint: DELETE /todos/:id/one authn=enforced object=missing
app.delete('/todos/:id/one', signedIn, (req, res) => {
  const index = todos.findIndex((t) => t.id === Number(req.params.id));
  todos.splice(index, 1);
  res.end();
});

// endpoint: POST /notes authn=missing
app.post('/notes', (req, res) => {
  notes.set(nextId++, { ownerId: req.body.owner, text: req.body.text });
  res.end();
});

// endpoint: GET /notes/:id authn=enforced object=missing
app.get('/notes/:id', signedIn, (req, res) => {
  res.json(notes.get(req.params.id));
});

// endpoint: DELETE /notes/:id authn=enforced object=enforced
app.delete('/notes/:id', signedIn, (req, res) => {
  const note = notes.get(req.params.id);
  if (!note || note.ownerId !== req.userId) {
    return res.status(403).end();
  }
  notes.delete(req.params.id);
  res.end();
});

// endpoint: PUT /orders/:id authn=missing
app.put('/orders/:id', (req, res) => {
  orders[req.params.id] = { customerId: req.body.customer, total: req.body.total };
  res.end();
});

// endpoint: DELETE /orders/:id authn=missing
app.delete('/orders/:id', (req, res) => {
  delete orders[req.params.id];
  res.end();
});

// What is kept to be quick is no record.
// endpoint: GET /rates/:day authn=na
app.get('/rates/:day', (req, res) => {
  if (!cache.has(req.params.day)) {
    cache.set(req.params.day, { rate: 1 });
  }
  res.json(cache.get(req.params.day));
});

app.listen(3000);
