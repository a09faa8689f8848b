using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Reading;

/// <summary>Takes a named value as a candidate, before anything judged it.</summary>
/// <param name="candidate">The value as a candidate of its rule.</param>
/// <param name="ruleIndex">Index of that rule in the set.</param>
/// <param name="name">Where the name stands that says that it is a credential.</param>
internal delegate void CandidateVisitor(in SecretCandidate candidate, int ruleIndex, ByteRange name);
