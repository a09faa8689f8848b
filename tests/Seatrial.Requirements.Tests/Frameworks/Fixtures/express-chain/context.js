const { AsyncLocalStorage } = require('async_hooks');

exports.keep = new AsyncLocalStorage();
