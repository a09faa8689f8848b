using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A table as the statements so far have made it. Mutable: it belongs to one replay.</summary>
internal sealed class SqlTable(TableName name, SourceLocation location)
{
    public TableName Name { get; set; } = name;

    /// <summary>Where it was created, or mentioned first.</summary>
    public SourceLocation Location { get; set; } = location;

    /// <summary>Whether a statement created it; the others were made elsewhere, and little of them is known.</summary>
    public bool IsDeclared { get; set; }

    public bool HasRowSecurity { get; set; }

    /// <summary>The statement that switched row-level security off, where one did.</summary>
    public SourceLocation? SwitchedOff { get; set; }

    public Dictionary<string, SqlColumn> Columns { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SqlPolicy> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions that run before a row is inserted or updated, by the name of their trigger.</summary>
    public Dictionary<string, TableName> Guards { get; } = new(StringComparer.Ordinal);

    public SqlGrants Grants { get; } = new();

    /// <summary>
    /// Whether a partition or child takes its rights from another table; its own row security counts when it is asked by name.
    /// </summary>
    public TableName? Parent { get; set; }
}
