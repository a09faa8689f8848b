using System.Collections.Immutable;
using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.GoSql;

/// <summary>squirrel: statements that calls build. Source: package documentation of Masterminds/squirrel.</summary>
internal static class Squirrel
{
    private const string Library = "go:github.com/Masterminds/squirrel";
    private const string Type = Library + ".Builder()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])[Library, Library + ".StatementBuilder", Type]).SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    GoValues.Rule(target, "Select", site => new SquirrelStatement { Verb = "SELECT" }.ToValue(site, Type)),
                    GoValues.Rule(
                        target,
                        "Insert",
                        site => new SquirrelStatement { Verb = "INSERT", Table = site[0].Text ?? "" }.ToValue(site, Type)
                    ),
                    GoValues.Rule(
                        target,
                        "Update",
                        site => new SquirrelStatement { Verb = "UPDATE", Table = site[0].Text ?? "" }.ToValue(site, Type)
                    ),
                    GoValues.Rule(
                        target,
                        "Delete",
                        site => new SquirrelStatement { Verb = "DELETE", Table = site[0].Text ?? "" }.ToValue(site, Type)
                    ),
                    GoValues.Rule(
                        target,
                        "PlaceholderFormat",
                        site => site.Receiver is { Object.Tag: SquirrelStatement } known ? known : GoValues.Typed(Type)
                    ),
                ]
        ),
        .. GoValues.Rules(Type, ["From", "Into"], site => Change(site, s => s with { Table = site[0].Text?.Split(' ')[0] ?? "" })),
        GoValues.Rule(Type, "Where", Where),
        GoValues.Rule(Type, "Set", site => Change(site, s => s with { Columns = s.Columns.Add((site[0].Text ?? "", site[1])) })),
        GoValues.Rule(Type, "SetMap", SetMap),
        GoValues.Rule(
            Type,
            "Columns",
            site => Change(site, s => s with { Names = [.. s.Names, .. GoValues.Texts(site.Arguments.Select(a => a.Value))] })
        ),
        GoValues.Rule(
            Type,
            "Values",
            site => Change(site, s => s with { Columns = [.. s.Columns, .. s.Names.Zip(site.Arguments.Select(a => a.Value))] })
        ),
        GoValues.Rule(Type, "ToSql", ToSql),
        .. GoValues.Rules(
            Type,
            [
                "LeftJoin",
                "Join",
                "InnerJoin",
                "RightJoin",
                "OrderBy",
                "GroupBy",
                "Having",
                "Limit",
                "Offset",
                "Suffix",
                "Prefix",
                "Distinct",
                "Column",
                "RunWith",
                "OrderByClause",
                "CrossJoin",
                "Options",
            ],
            Effects.Fluent
        ),
    ];

    private static Value? Change(CallSite site, Func<SquirrelStatement, SquirrelStatement> change) =>
        site.Receiver?.Object?.Tag is SquirrelStatement statement ? change(statement).ToValue(site, Type) : null;

    /// <summary><c>Where("id = ?", id)</c>, <c>Where(sq.Eq{"id": id})</c>, <c>Where(sq.And{…})</c>.</summary>
    private static Value? Where(CallSite site) =>
        Change(
            site,
            s =>
                site[0].Text is { } text
                    ? s with
                    {
                        Conditions = s.Conditions.Add(text),
                        Values = s.Values.AddRange(site.Arguments.Skip(1).Select(a => a.Value)),
                    }
                    : Members(site[0])
                        .Aggregate(
                            s,
                            static (before, m) =>
                                before with
                                {
                                    Conditions = before.Conditions.Add(m.Name + " = ?"),
                                    Values = before.Values.Add(m.Value),
                                }
                        )
        );

    private static IEnumerable<(string Name, Value Value)> Members(Value conditions) =>
        (conditions.Object?.Members ?? CellDictionary.Empty).SelectMany(m =>
            m.Key.All(char.IsAsciiDigit) && m.Value.Value is { } inner ? Members(inner) : [(m.Key, m.Value.Value ?? Value.Unknown)]
        );

    private static Value? SetMap(CallSite site) => Change(site, s => s with { Columns = [.. s.Columns, .. Members(site[0])] });

    private static Value? ToSql(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not SquirrelStatement statement)
        {
            return null;
        }

        var (text, values) = statement.Written();
        return GoValues.Several(site, Value.Constant(text), GoValues.Several(site, values), Value.Unknown);
    }
}

/// <summary>Kept as the tag of a statement that is being built. Immutable.</summary>
internal sealed record SquirrelStatement
{
    public required string Verb { get; init; }

    public string Table { get; init; } = "";

    public ImmutableList<string> Conditions { get; init; } = [];

    public ImmutableList<Value> Values { get; init; } = [];

    public ImmutableList<string> Names { get; init; } = [];

    public ImmutableList<(string Name, Value Value)> Columns { get; init; } = [];

    public Value ToValue(CallSite site, string type) =>
        new()
        {
            Type = new KnownType { External = type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = this },
        };

    /// <summary>The statement as SQL, with the values of its placeholders in their order.</summary>
    public (string Text, IReadOnlyList<Value> Values) Written()
    {
        string where = Conditions.IsEmpty ? "" : " WHERE " + string.Join(" AND ", Conditions);
        var columns = Columns.Select(c => c.Name).ToList();
        string text = Verb switch
        {
            "INSERT" => $"INSERT INTO {Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})",
            "UPDATE" => $"UPDATE {Table} SET {string.Join(", ", columns.Select(c => c + " = ?"))}{where}",
            "DELETE" => $"DELETE FROM {Table}{where}",
            _ => $"SELECT x FROM {Table}{where}",
        };
        return (text, [.. Columns.Select(c => c.Value), .. Values]);
    }
}
