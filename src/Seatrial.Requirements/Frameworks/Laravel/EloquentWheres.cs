using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>Conditions of queries. Source: Laravel documentation, "Query Builder" and "Eloquent Relationships".</summary>
internal static class EloquentWheres
{
    private static readonly string[] Ignored =
    [
        "whereNot",
        "orWhereNot",
        "whereNotIn",
        "orWhereNotIn",
        "whereNull",
        "orWhereNull",
        "whereNotNull",
        "orWhereNotNull",
        "whereBetween",
        "whereNotBetween",
        "whereDate",
        "orWhereDate",
        "whereYear",
        "whereMonth",
        "whereDay",
        "whereTime",
        "whereColumn",
        "whereLike",
        "orWhereLike",
        "whereFullText",
        "whereJsonLength",
        "whereKeyNot",
        "whereIntegerNotInRaw",
    ];
    private static readonly string[] Listed = ["whereIn", "whereIntegerInRaw", "whereJsonContains", "whereStrict", "whereInStrict"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["where", "firstWhere"]).Select(n => Rule(n, (site, query) => Where(site, query, isAlternative: false))),
        Rule("orWhere", (site, query) => Where(site, query, isAlternative: true)),
        .. Listed.Select(n => Rule(n, (site, query) => One(site, query, site[0].Text ?? "", site[1]))),
        Rule("orWhereIn", (site, query) => One(site, query, site[0].Text ?? "", site[1], isAlternative: true)),
        .. ((string[])["whereKey", "whereId"]).Select(n => Rule(n, (site, query) => One(site, query, "id", site[0]))),
        Rule(
            "whereBelongsTo",
            (site, query) => One(site, query, LaravelPaths.Snake(EloquentModel.ClassOf(site[0])?.Class.Name ?? "parent") + "_id", site[0])
        ),
        Rule("whereMorphedTo", (site, query) => One(site, query, (site[0].Text ?? "parent") + "_id", site[1])),
        Rule(
            "whereRelation",
            (site, query) => One(site, query with { Prefix = $"{query.Prefix}{site[0].Text}." }, site[1].Text ?? "", site[site.Count - 1])
        ),
        .. ((string[])["whereHas", "withWhereHas", "whereHasMorph"]).Select(n =>
            Rule(n, (site, query) => Has(site, query, isAlternative: false))
        ),
        Rule("orWhereHas", (site, query) => Has(site, query, isAlternative: true)),
        .. ((string[])["whereRaw", "orWhereRaw", "havingRaw"]).Select(n => Rule(n, Raw)),
        .. ((string[])["when", "unless"]).Select(n => Rule(n, When)),
        Rule("tap", (site, query) => Nested(site, query, site[0])),
        .. Ignored.Select(n => Rule(n, (site, query) => query.Value(site))),
    ];

    /// <summary><c>whereUserId($id)</c>; null where the name says none.</summary>
    public static Value? Dynamic(CallSite site, EloquentQuery query) =>
        site.Name.Length > 5
        && site.Name.StartsWith("where", StringComparison.Ordinal)
        && char.IsAsciiLetterUpper(site.Name[5])
        && site.Count == 1
            ? One(site, query, LaravelPaths.Snake(site.Name[5..]), site[0])
            : null;

    private static CallRule Rule(string name, Func<CallSite, EloquentQuery, Value> effect) =>
        new(
            "*",
            name,
            site =>
                EloquentCalls.QueryOf(site) is { } query ? Finished(site, query, effect(site, query))
                : EloquentCalls.IsRecord(site.Receiver) ? site.Receiver
                : null
        )
        {
            Languages = LaravelPack.Php,
        };

    private static Value Finished(CallSite site, EloquentQuery query, Value value) =>
        site.Name == "firstWhere" ? query.Result(isSingle: true) : value;

    private static Value One(CallSite site, EloquentQuery query, string field, Value value, bool isAlternative = false)
    {
        query.Add(
            site,
            field,
            value.Object is { Tag: null } list && value.Type is null
                ? Evaluator.ElementOf(value) with
                {
                    Loads = Evaluator.ElementOf(value).Loads,
                }
                : value,
            isAlternative
        );
        return query.Value(site);
    }

    /// <summary>A column with a value, with an operator between them; an array of such; a function with conditions of its own.</summary>
    private static Value Where(CallSite site, EloquentQuery query, bool isAlternative)
    {
        if (site[0].Functions.Count > 0)
        {
            int before = query.Load.Filters.Count;
            Nested(site, query, site[0]);
            if (isAlternative)
            {
                query.Load.Loosen(Math.Min(query.From, before));
            }

            return query.Value(site);
        }

        if (site[0].Object is { Tag: null } conditions && site[0].Text is null)
        {
            foreach (var (name, cell) in conditions.Members)
            {
                var value = cell.Value ?? Value.Unknown;
                if (!name.All(char.IsAsciiDigit))
                {
                    query.Add(site, name, value, isAlternative);
                }
                else if (
                    value.Object is { Tag: null } term
                    && term.Members.TryGetValue("0", out var column)
                    && column.Value?.Text is { } field
                )
                {
                    Compared(
                        site,
                        query,
                        field,
                        term.Members.GetValueOrDefault("1")?.Value ?? Value.Unknown,
                        term.Members.GetValueOrDefault("2")?.Value,
                        isAlternative
                    );
                }
            }

            return query.Value(site);
        }

        Compared(site, query, site[0].Text ?? "", site.Count > 1 ? site[1] : Value.Unknown, site.Count > 2 ? site[2] : null, isAlternative);
        return query.Value(site);
    }

    private static void Compared(CallSite site, EloquentQuery query, string field, Value second, Value? third, bool isAlternative)
    {
        if (third is null)
        {
            query.Add(site, field, second, isAlternative);
        }
        else if (second.Text is "=" or "==" or "===")
        {
            query.Add(site, field, third, isAlternative);
        }
        else if (isAlternative)
        {
            query.Load.Loosen(query.From);
        }
    }

    private static Value Nested(CallSite site, EloquentQuery query, Value function)
    {
        if (function.Functions.Count > 0)
        {
            site.Evaluator.InvokeAny(
                function.Functions,
                [new ArgumentValue((query with { From = query.Load.Filters.Count, Branches = site.Evaluator.Branches }).Value(site))],
                site
            );
        }

        return query.Value(site);
    }

    /// <summary>Conditions on related records.</summary>
    private static Value Has(CallSite site, EloquentQuery query, bool isAlternative)
    {
        var related = EloquentRelations.Related(site.Evaluator, query.Model, site[0].Text ?? "");
        var inner = query with { Prefix = $"{query.Prefix}{site[0].Text}.", Model = related };
        if (site[1].Functions.Count > 0)
        {
            Nested(site, inner, site[1]);
        }

        if (isAlternative)
        {
            query.Load.Loosen(query.From);
        }

        return query.Value(site);
    }

    /// <summary>A condition in SQL: what is put into the text or bound to it may find the record.</summary>
    private static Value Raw(CallSite site, EloquentQuery query)
    {
        if (site[0].Has(Origins.Input))
        {
            query.Add(site, "", site[0] with { Text = null });
        }

        return query.Value(site);
    }

    private static Value When(CallSite site, EloquentQuery query)
    {
        foreach (var branch in site.Arguments.Skip(1).Where(a => a.Value.Functions.Count > 0))
        {
            site.Evaluator.MaybeInvoke(
                branch.Value.Functions,
                (query with { From = query.Load.Filters.Count, IsOptional = true }).Value(site),
                site
            );
        }

        return query.Value(site);
    }
}
