using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Drizzle;

/// <summary>Tables: <c>pgTable('orders', { userId: text('user_id').references(() => users.id) })</c>.</summary>
internal static class DrizzleTables
{
    public const string Table = "npm:drizzle-orm.Table()";
    public const string Column = "npm:drizzle-orm.Column()";

    private static readonly string[] Makers = ["pgTable", "mysqlTable", "sqliteTable", "singlestoreTable", "gelTable"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Makers.Select(m => new CallRule("*", m, Make) { Languages = ScriptLanguages.All }),
        .. ((string[])["pgTableCreator", "mysqlTableCreator", "sqliteTableCreator"]).Select(m => new CallRule(
            "*",
            m,
            _ => Value.Function(Closure.From(site => Make(site) ?? Value.Unknown))
        )
        {
            Languages = ScriptLanguages.All,
        }),
        new(
            "*",
            "table",
            site => site.Receiver?.Type?.External is { } schema && schema.Contains("drizzle", StringComparison.Ordinal) ? Make(site) : null
        )
        {
            Languages = ScriptLanguages.All,
        },
    ];

    public static IEnumerable<Entity> Read(EndpointDiscovery discovery)
    {
        foreach (var file in discovery.Code.Files)
        {
            if (!file.Imports.Any(i => i.Module.StartsWith("drizzle-orm", StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var statement in file.TopLevel.Body?.Statements ?? [])
            {
                if (
                    statement is ExpressionStatement
                    {
                        Expression: AssignmentExpression
                        {
                            Target: NameExpression variable,
                            Value: CallExpression
                            {
                                Arguments: [
                                    { Value: LiteralExpression { Kind: LiteralKind.String, Text: var name } },
                                    { Value: var columns },
                                    ..,
                                ]
                            } call
                        }
                    }
                )
                {
                    var fields =
                        columns as ObjectExpression
                        ?? (columns as FunctionExpression)?.Function.Body?.Statements.OfType<ReturnStatement>().FirstOrDefault()?.Value
                            as ObjectExpression;
                    if (fields is not null)
                    {
                        yield return new Entity(name, file.Path, call.Place.Line)
                        {
                            Aliases = [variable.Name],
                            Fields =
                            [
                                .. fields
                                    .Entries.Where(e => e.Key is not null)
                                    .Select(e => new EntityField(e.Key!, Reference(e.Value, 0)) { Line = e.Value.Place.Line }),
                            ],
                        };
                    }
                }
            }
        }
    }

    private static string? Reference(Expression column, int depth) =>
        column switch
        {
            CallExpression
            {
                Name: "references",
                Arguments: [
                    {
                        Value: FunctionExpression
                        {
                            Function.Body.Statements: [ReturnStatement { Value: MemberExpression { Target: NameExpression table } }, ..]
                        }
                    },
                    ..,
                ]
            } => table.Name,
            CallExpression { Receiver: { } inner } when depth < 16 => Reference(inner, depth + 1),
            _ => null,
        };

    private static Value? Make(CallSite site)
    {
        if (site[0].Text is not { } name)
        {
            return null;
        }

        var table = new AbstractObject(site.File, site.Place) { Tag = new ModelTag(name) };
        var columns =
            site[1].Functions.Count > 0
                ? site.Evaluator.Isolated(() => site.Evaluator.InvokeAny(site[1].Functions, [new ArgumentValue(Value.Unknown)], site))
                : site[1];
        foreach (string column in columns.Object?.Members.Keys ?? [])
        {
            site.Evaluator.Assign(
                table.Member(column),
                new Value
                {
                    Type = new KnownType { External = Column, IsInstance = true },
                    Key = column,
                    Object = new AbstractObject(site.File, site.Place) { Tag = column },
                }
            );
        }

        return new Value
        {
            Type = new KnownType { External = Table, IsInstance = true },
            Object = table,
        };
    }
}
