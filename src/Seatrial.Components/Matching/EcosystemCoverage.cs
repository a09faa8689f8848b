using Seatrial.Components.Advisories;

namespace Seatrial.Components.Matching;

/// <summary>What a database can say of one ecosystem.</summary>
/// <param name="Held">Null where it holds nothing.</param>
/// <param name="Reason">Why it is not current, a clause without a full stop; empty where it is.</param>
public sealed record EcosystemCoverage(string Ecosystem, EcosystemState State, AdvisoryCoverage? Held, string Reason);
