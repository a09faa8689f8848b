using System.Text.Json;

namespace Seatrial.Syntax.Postgres;

/// <summary>One statement of a script, from its first token to in front of its semicolon.</summary>
public sealed record PostgresStatement
{
    private PostgresStatement(int start, int end, PostgresStatus status)
    {
        Start = start;
        End = end;
        Status = status;
    }

    /// <summary>Byte offset of the first token in the script.</summary>
    public int Start { get; }

    /// <summary>Byte offset just behind the statement.</summary>
    public int End { get; }

    public PostgresStatus Status { get; }

    /// <summary>The kind of node as PostgreSQL names it, such as <c>CreatePolicyStmt</c>; empty when it was not parsed.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>The fields of that node, as libpg_query writes them; fields with default values are absent.</summary>
    public JsonElement Tree { get; private init; }

    /// <summary>What <c>location</c> in the tree counts from, as a byte offset of the script.</summary>
    public int Origin { get; private init; }

    /// <summary>What the parser says about a statement that failed.</summary>
    public string? Problem { get; private init; }

    /// <summary>Where it says so, as a byte offset of the script.</summary>
    public int ProblemAt { get; private init; }

    internal static PostgresStatement Parsed(int start, int end, string kind, JsonElement tree, int origin) =>
        new(start, end, PostgresStatus.Parsed)
        {
            Kind = kind,
            Tree = tree,
            Origin = origin,
        };

    internal static PostgresStatement Failed(int start, int end, string problem, int at) =>
        new(start, end, PostgresStatus.Failed) { Problem = problem, ProblemAt = at };

    internal static PostgresStatement NotParsed(int start, int end, PostgresStatus status) => new(start, end, status);
}
