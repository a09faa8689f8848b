using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>An in-toto statement, version 1, as it was read.</summary>
/// <param name="Subjects">Each digest of each subject, in order.</param>
/// <param name="PredicateType">URI.</param>
/// <param name="Predicate">An object.</param>
public sealed record Statement(IReadOnlyList<Subject> Subjects, string PredicateType, JsonElement Predicate);
