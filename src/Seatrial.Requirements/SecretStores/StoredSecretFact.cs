using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.SecretStores;

/// <summary>What a store says of one of its secrets, in a file that a person took out of it. No value is in it.</summary>
/// <param name="Location">The entry in that file.</param>
/// <param name="Name">Of the secret in the store: <c>prod/payments/stripe-secret-key</c>.</param>
/// <param name="Store">As people call it.</param>
/// <param name="Day">The day, in UTC, on which the present value came, or before which it came.</param>
/// <param name="IsExact">The value came on that day; else anything about the secret may have been changed then, and the value is not
/// younger.</param>
public sealed record StoredSecretFact(SourceLocation Location, string Name, string Store, DateOnly Day, bool IsExact) : Fact(Location);
