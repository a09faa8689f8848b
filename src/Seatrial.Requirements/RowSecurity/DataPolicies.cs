using System.Globalization;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// What the database lets clients do with the rows of each table when code asks with the caller's own connection. Only tables whose making
/// and whose policies are in the repository are known; of two databases with the same table the wider rule counts.
/// </summary>
internal sealed class DataPolicies
{
    private static readonly string[] Commands = ["select", "insert", "update", "delete"];

    private readonly SortedDictionary<string, DataRule> rules = new(StringComparer.Ordinal);

    private DataPolicies() { }

    public static DataPolicies None { get; } = new();

    /// <summary>Every rule in a line, in a fixed order: what follows from the policies follows from these lines.</summary>
    public IEnumerable<string> Lines =>
        rules.Select(r =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{r.Key} {r.Value.Reach} {r.Value.Location.Path}:{r.Value.Location.Line} {r.Value.Statement}"
            )
        );

    public static DataPolicies Of(FactSet facts)
    {
        var policies = new DataPolicies();
        foreach (var schema in RowSecurityAnalysis.Databases(facts))
        {
            var reader = new ConditionReader(schema);
            foreach (var table in schema.Tables.Values.Where(t => t.IsDeclared))
            {
                foreach (string command in Commands)
                {
                    policies.Add(Key(table.Name.ToString(), command), RuleOf(schema, table, command, reader));
                }
            }
        }

        return policies;
    }

    /// <summary>
    /// The rule for a table, named with its schema or as one of <c>public</c>; null where nothing in the repository says it.
    /// </summary>
    /// <param name="table">As code names it.</param>
    /// <param name="command"><c>select</c>, <c>insert</c>, <c>update</c> or <c>delete</c>.</param>
    public DataRule? For(string table, string command) =>
        rules.GetValueOrDefault(Key(table.Contains('.', StringComparison.Ordinal) ? table : $"{TableName.Public}.{table}", command));

    private static string Key(string table, string command) => $"{table} {command}";

    private void Add(string key, DataRule rule)
    {
        if (!rules.TryGetValue(key, out var known) || known.Reach < rule.Reach)
        {
            rules[key] = rule;
        }
    }

    private static DataRule RuleOf(SqlSchema schema, SqlTable table, string command, ConditionReader reader)
    {
        bool isGranted = SqlGrants.ClientRoles.Any(r =>
            table.Grants.Allows(r, command) && !schema.ClosedSchemas.Contains((r, table.Name.Schema))
        );
        if (!isGranted)
        {
            return new DataRule(DataReach.Nobody, $"no role of clients has the right to {command} on {table.Name}", table.Location);
        }

        if (!table.HasRowSecurity)
        {
            return new DataRule(DataReach.Everybody, $"row-level security of {table.Name} is off", table.SwitchedOff ?? table.Location);
        }

        var policies = table
            .Policies.Values.Where(p => p.IsForClients)
            .OrderBy(p => p.Location)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var widest = policies
            .Where(p => p.IsPermissive && p.Covers(command))
            .Select(p => (Policy: p, Reach: ReachOf(PolicyConditions.Of(p, command, table, policies, reader))))
            .OrderByDescending(p => p.Reach)
            .FirstOrDefault();
        return widest.Policy is { } policy
            ? new DataRule(widest.Reach, $"policy \"{policy.Name}\" on {table.Name} {Words(widest.Reach)}", policy.Location)
            : new DataRule(
                DataReach.Nobody,
                $"row-level security of {table.Name} is on, and no policy lets clients {command}",
                table.Location
            );
    }

    private static DataReach ReachOf(Condition condition) =>
        condition switch
        {
            { Bond: Bond.Never } => DataReach.Nobody,
            { IsBound: true, TrustsUser: false } => DataReach.Caller,
            { NeedsAccount: true } => DataReach.Account,
            { Bond: Bond.Row, IsPublishing: true } => DataReach.Published,
            _ => DataReach.Everybody,
        };

    private static string Words(DataReach reach) =>
        reach switch
        {
            DataReach.Nobody => "lets no client in",
            DataReach.Caller => "lets callers at their own rows, or by a role",
            DataReach.Account => "lets every account in",
            DataReach.Published => "lets everybody at published rows",
            _ => "lets everybody in",
        };
}
