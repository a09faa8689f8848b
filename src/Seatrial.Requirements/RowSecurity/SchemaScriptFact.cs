using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Replay;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>A file of SQL that makes or changes a database.</summary>
internal sealed record SchemaScriptFact : Fact
{
    public SchemaScriptFact(SourceLocation location)
        : base(location) { }

    /// <summary>The folder whose scripts make one database together.</summary>
    public required string Set { get; init; }

    public required IReadOnlyList<SchemaStatement> Statements { get; init; }

    /// <summary>Whether it speaks of what Supabase adds to PostgreSQL: its roles, its functions, its schemas.</summary>
    public required bool IsSupabase { get; init; }

    public override string ToString() => $"{nameof(SchemaScriptFact)} {Location}";
}
