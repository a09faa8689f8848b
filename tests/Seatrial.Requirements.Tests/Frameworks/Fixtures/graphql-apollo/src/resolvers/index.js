import merge from 'lodash/merge.js';
import { orders } from './orders.js';
import { accounts } from './accounts.js';

export const resolvers = merge({}, orders, accounts);
