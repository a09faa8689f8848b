const notes = new Map();
const orders = {};
let users = [{ id: 1, email: 'a@example.org', password: 'x' }];
const cache = new Map();

module.exports = { notes, orders, users, cache };
