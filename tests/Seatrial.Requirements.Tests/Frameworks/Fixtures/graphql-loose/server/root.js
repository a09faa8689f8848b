const Ticket = require('./ticket');

module.exports = {
  // endpoint: QUERY /tickets authn=enforced object=na
  tickets(args, req) {
    return Ticket.find({ owner: req.session.userId });
  },
  // endpoint: QUERY /ticket authn=enforced object=missing
  ticket({ id }) {
    return Ticket.findById(id);
  },
  // endpoint: MUTATION /closeTicket authn=enforced object=enforced
  closeTicket({ id }, req) {
    return Ticket.findOneAndDelete({ _id: id, owner: req.session.userId });
  },
};
