using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.Gorm;

/// <summary>Calls that build a query.</summary>
internal static class GormBuilder
{
    public const string Type = "go:gorm.io/gorm.DB()";

    public static readonly string[] Targets = [Type, "go:github.com/jinzhu/gorm.DB()"];

    private static readonly string[] Plain =
    [
        "Select",
        "Order",
        "Limit",
        "Offset",
        "Joins",
        "InnerJoins",
        "Group",
        "Having",
        "Unscoped",
        "Debug",
        "Session",
        "WithContext",
        "Clauses",
        "Omit",
        "Distinct",
        "Set",
        "Begin",
        "Commit",
        "Rollback",
        "SavePoint",
        "RollbackTo",
        "New",
        "LogMode",
        "Attrs",
        "Related",
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ((string[])["go:gorm.io/gorm", "go:github.com/jinzhu/gorm"]).Select(t =>
            GoValues.Rule(t, "Open", site => GoValues.Pair(site, GormQuery.Empty.ToValue(site)))
        ),
        .. Targets.SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    .. GoValues.Rules(target, Plain, site => site.Receiver),
                    GoValues.Rule(
                        target,
                        "Preload",
                        site =>
                            site[0].Text is { } name
                                ? (
                                    GormQuery.Of(site.Receiver) is var query ? query with { Preloaded = query.Preloaded.Add(name) } : query
                                ).ToValue(site)
                                : site.Receiver
                    ),
                    GoValues.Rule(target, "Model", site => (GormQuery.Of(site.Receiver) with { Model = site[0] }).ToValue(site)),
                    GoValues.Rule(target, "Table", site => (GormQuery.Of(site.Receiver) with { Table = site[0].Text ?? "" }).ToValue(site)),
                    GoValues.Rule(target, "Where", site => With(site, 0, isOptional: false)),
                    GoValues.Rule(target, "Or", site => With(site, 0, isOptional: true)),
                    GoValues.Rule(target, "Not", site => site.Receiver),
                    GoValues.Rule(target, "Scopes", Scopes),
                    GoValues.Rule(target, "Raw", site => (GormQuery.Of(site.Receiver) with { Raw = site }).ToValue(site)),
                    GoValues.Rule(
                        target,
                        "Transaction",
                        site => site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(site.Receiver!)], site)
                    ),
                ]
        ),
    ];

    /// <summary>The query with the conditions that stand from an argument on: a text with values, a struct, a map, an id.</summary>
    public static GormQuery Conditions(CallSite site, GormQuery query, int from, bool isOptional)
    {
        if (from >= site.Count)
        {
            return query;
        }

        var first = site[from];
        var load = new Load("", LoadOperation.Read, site.File, site.Place);
        if (
            first.Text is { } text
            && first.Loads.Count == 0
            && (first.Origins == Origins.None || text.Contains(' ', StringComparison.Ordinal))
        )
        {
            AddText(site, load, text, first, from + 1);
        }
        else if (first.Object?.Tag is GormQuery inner)
        {
            return query with
            {
                Filters = query.Filters.AddRange(inner.Filters.Select(f => f with { IsOptional = f.IsOptional || isOptional })),
            };
        }
        else
        {
            Store.AddFilter(load, first, "id");
        }

        bool isAlternative = isOptional && query.Filters.Count > 0;
        var before = isAlternative ? query.Filters.Select(f => f with { IsOptional = true }) : query.Filters;
        return query with { Filters = [.. before, .. load.Filters.Select(f => isOptional ? f with { IsOptional = true } : f)] };
    }

    private static Value With(CallSite site, int from, bool isOptional) =>
        Conditions(site, GormQuery.Of(site.Receiver), from, isOptional).ToValue(site);

    private static void AddText(CallSite site, Load load, string text, Value written, int from)
    {
        if (text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '"' or '`') && from < site.Count)
        {
            load.AddFilter(text[(text.LastIndexOf('.') + 1)..].Trim('"', '`'), site[from]);
            return;
        }

        foreach (var (column, placeholder, isAlternative) in SqlSentence.Read("select 1 from t where " + text)?.Conditions ?? [])
        {
            var value = int.TryParse(placeholder, out int number)
                ? from + number - 1 < site.Count
                    ? site[from + number - 1]
                    : Value.Unknown
                : Named(site, site[from], placeholder);
            load.AddFilter(
                column,
                ReferenceEquals(value, Value.Unknown) && written.Origins != Origins.None ? written with { Text = null } : value,
                isAlternative || value.MayBeAbsent
            );
        }
    }

    private static Value Named(CallSite site, Value given, string name) =>
        given.Object?.Members.GetValueOrDefault(name)?.Value
        ?? (given.Type?.Class is not null ? site.Evaluator.MemberOf(given, name, site.Place, false) : given);

    private static Value Scopes(CallSite site)
    {
        var query = site.Receiver!;
        foreach (var argument in site.Arguments)
        {
            if (
                argument.Value.Functions.Count > 0
                && site.Evaluator.InvokeAny(argument.Value.Functions, [new ArgumentValue(query)], site) is { Object.Tag: GormQuery } scoped
            )
            {
                query = scoped;
            }
        }

        return query;
    }
}
