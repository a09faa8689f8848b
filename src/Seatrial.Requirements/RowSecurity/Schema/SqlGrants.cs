namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>
/// What the roles of clients may do with a table. Supabase grants everything in the schemas that it exposes to <c>anon</c> and
/// <c>authenticated</c>, by default privileges; source: its documentation, "Securing your API".
/// </summary>
internal sealed class SqlGrants
{
    public static IReadOnlyList<string> ClientRoles { get; } = ["anon", "authenticated"];

    private static readonly string[] Commands = ["select", "insert", "update", "delete"];

    private readonly HashSet<(string Role, string Command)> taken = [];
    private readonly Dictionary<(string Role, string Command), HashSet<string>> columns = [];

    public void Revoke(string role, string command, IReadOnlyList<string> ofColumns)
    {
        foreach (string each in Each(command))
        {
            if (ofColumns.Count == 0)
            {
                taken.Add((role, each));
                columns.Remove((role, each));
            }
            else if (columns.TryGetValue((role, each), out var known))
            {
                known.ExceptWith(ofColumns); // A right over the whole table is not narrowed by taking one of a column.
            }
        }
    }

    public void Grant(string role, string command, IReadOnlyList<string> ofColumns)
    {
        foreach (string each in Each(command))
        {
            if (ofColumns.Count == 0)
            {
                taken.Remove((role, each));
            }
            else
            {
                columns.TryAdd((role, each), new HashSet<string>(StringComparer.Ordinal));
                columns[(role, each)].UnionWith(ofColumns);
            }
        }
    }

    /// <summary>Whether the role may use the command on some column.</summary>
    public bool Allows(string role, string command) =>
        !taken.Contains((role, command)) || columns.TryGetValue((role, command), out var some) && some.Count > 0;

    public bool Allows(string role, string command, string column) =>
        !taken.Contains((role, command)) || (columns.TryGetValue((role, command), out var some) && some.Contains(column));

    public bool AllowsClients(string command) => ClientRoles.Any(r => Allows(r, command));

    public bool AllowsClients() => Commands.Any(AllowsClients);

    private static string[] Each(string command) => command == "all" ? Commands : [command];
}
