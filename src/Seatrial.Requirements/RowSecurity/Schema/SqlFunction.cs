using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A function.</summary>
internal sealed record SqlFunction
{
    public required TableName Name { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Last part of the type that it returns: <c>trigger</c>, <c>bool</c>.</summary>
    public required string Returns { get; init; }

    public required bool ReturnsRows { get; init; }

    /// <summary>Whether it runs with the rights of its owner, above row-level security.</summary>
    public required bool IsDefiner { get; init; }

    public required bool FixesSearchPath { get; init; }

    /// <summary>Number of values that callers pass.</summary>
    public required int Inputs { get; init; }

    public required FunctionBody Body { get; init; }

    /// <summary>Roles that had the right to run it taken away.</summary>
    public IReadOnlySet<string> Revoked { get; init; } = new HashSet<string>();

    /// <summary>
    /// Whether clients may call it: PostgreSQL lets everybody run a new function, and Supabase grants it to both roles besides.
    /// </summary>
    public bool IsCallable =>
        Returns != "trigger" && Returns != "event_trigger" && !(Revoked.Contains("anon") && Revoked.Contains("authenticated"));
}
