using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>One chain of filters.</summary>
/// <param name="Order">Chains are asked in this order.</param>
/// <param name="Scope">Patterns of the requests that it is asked about; none for all.</param>
/// <param name="IsPartial">Whether requests without a rule go on to the next chain.</param>
internal sealed record FilterChain(
    CodeFile File,
    int Order,
    IReadOnlyList<string> Scope,
    IReadOnlyList<SecurityRule> Rules,
    bool IsPartial
);

/// <summary>What requests of a pattern need.</summary>
internal sealed record SecurityRule(string Pattern, string? Method, SecurityDemand Demand, string Name, CodeFile File, Place Place);

/// <summary>What a rule demands.</summary>
internal enum SecurityDemand
{
    Open,
    Caller,
    Role,
}
