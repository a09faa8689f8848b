function ClaimStore(db) {
  const claims = db.collection('claims');

  this.byId = (id, callback) => {
    claims.findOne({ _id: id }, (error, claim) => callback(error, claim));
  };

  this.ofUser = (userId, callback) => {
    claims.find({ userId: userId }).sort({ date: -1 }).toArray((error, found) => {
      if (error) return callback(error, null);
      if (!found.length) return callback('nothing found', null);
      callback(null, found);
    });
  };

  this.settle = (id, amount, callback) => {
    claims.update({ _id: id }, { $set: { amount: amount } }, (error) => callback(error));
  };
}

module.exports = { ClaimStore };
