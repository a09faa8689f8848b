using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A database as its migrations leave it. Mutable: it belongs to one replay.</summary>
internal sealed class SqlSchema
{
    public Dictionary<TableName, SqlTable> Tables { get; } = [];

    public Dictionary<TableName, SqlView> Views { get; } = [];

    public Dictionary<TableName, SqlFunction> Functions { get; } = [];

    /// <summary>Names of storage buckets, and whether their files are public.</summary>
    public Dictionary<string, bool> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>Schemas that a role of clients may not use.</summary>
    public HashSet<(string Role, string Schema)> ClosedSchemas { get; } = [];

    /// <summary>Rights that new tables do not get.</summary>
    public HashSet<(string Role, string Command)> WithheldDefaults { get; } = [];

    /// <summary>Statements that could not be followed, with the reason.</summary>
    public List<(SourceLocation Location, string Reason)> Skipped { get; } = [];

    public SqlTable Table(TableName name, SourceLocation location)
    {
        if (!Tables.TryGetValue(name, out var table))
        {
            Tables[name] = table = new SqlTable(name, location);
            foreach (var (role, command) in WithheldDefaults)
            {
                table.Grants.Revoke(role, command, []);
            }
        }

        return table;
    }

    /// <summary>The table of a name as code writes it: with a schema or in <c>public</c>.</summary>
    public SqlTable? Find(string name)
    {
        int dot = name.LastIndexOf('.');
        var key = dot < 0 ? new TableName(TableName.Public, name) : new TableName(name[..dot], name[(dot + 1)..]);
        return Tables.GetValueOrDefault(key);
    }

    public SqlFunction? Function(TableName name) =>
        Functions.GetValueOrDefault(name)
        ?? (name.Schema == TableName.Public ? Functions.Values.FirstOrDefault(f => f.Name.Name == name.Name) : null);
}
