using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.EntityFramework;

/// <summary>Conditions that a lambda puts on a row: <c>o => o.Id == id &amp;&amp; o.OwnerId == userId</c>.</summary>
internal static class RowFilters
{
    /// <summary>The type of a row, and of what is taken of one, for rules.</summary>
    public const string Row = "cs:Row";

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            Row + "*",
            "",
            static s => new Value
            {
                Origins = Origins.Stored,
                Type = s.Target.Type,
                Key =
                    s.Name is "Value" or "HasValue" ? s.Target.Key
                    : s.Target.Key is { } path ? $"{path}.{s.Name}"
                    : s.Name,
            }
        ),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new(Row + "*", "Any", static s => Inside(s)),
        new(Row + "*", "All", static s => Inside(s)),
        new(Row + "*", "Contains", static s => IsText(s.Receiver!) ? new Value() : Equal(s, s.Receiver!, s[0])),
        new(Row + "*", "Equals", static s => Equal(s, s.Receiver!, s[0])),
        new("*", "Contains", static s => IsRow(s[0]) && !IsRow(s.Receiver) ? Equal(s, s[0], Evaluated(s)) : null)
        {
            Languages = [CodeLanguage.CSharp],
        },
        new(
            "*",
            "Equals",
            static s =>
                s.Receiver is null ? null
                : s.Count >= 2 && s.Receiver.Type is { IsInstance: false } ? Equal(s, s[0], s[1])
                : Equal(s, s.Receiver, s[0])
        )
        {
            Languages = [CodeLanguage.CSharp],
        },
    ];

    /// <summary>The conditions of the predicate at a position; none where there is no predicate.</summary>
    public static IReadOnlyList<LoadFilter> Of(CallSite site, int position)
    {
        if (site[position].Functions is not [var predicate, ..])
        {
            return [];
        }

        var row = new Value
        {
            Origins = Origins.Stored,
            Type = new KnownType { External = Row, IsInstance = true },
        };
        var truth = site.Evaluator.Isolated(() => site.Evaluator.Invoke(predicate, [new ArgumentValue(row)], site.Place, site)).Truth;
        var filters = new List<LoadFilter>();
        if (truth is not null)
        {
            Collect(truth, isOptional: false, filters);
        }

        return filters;
    }

    private static void Collect(Condition condition, bool isOptional, List<LoadFilter> into)
    {
        switch (condition)
        {
            case Conjunction all:
                foreach (var term in all.Terms)
                {
                    Collect(term, isOptional, into);
                }

                break;
            case Disjunction any:
                // Own ones, or all for whom a role allows it: the alternative asks what the caller is.
                bool isPrivilege = any.Terms.Any(IsRole);
                foreach (var term in any.Terms)
                {
                    Collect(term, isOptional || !(isPrivilege && any.Terms.Count(t => !IsRole(t)) == 1), into);
                }

                break;
            case Test { Kind: TestKind.Equality, Holds: true, Other: { } other } test:
                if (IsRow(test.Subject) != IsRow(other))
                {
                    var (row, value) = IsRow(test.Subject) ? (test.Subject, other) : (other, test.Subject);
                    into.Add(new LoadFilter(row.Key ?? "Id", value, isOptional));
                }

                break;
            case Test { Kind: TestKind.Truth, Holds: true } test
                when test.Subject.Loads.Any(l => l.Filters.Any(f => f.Value.Has(Origins.Principal) && !f.IsOptional)):
                // A relation of the caller, asked for inside of the query.
                into.Add(new LoadFilter("", Value.Of(Origins.Principal), isOptional));
                break;
        }
    }

    private static bool IsRole(Condition condition) =>
        condition is Test { Holds: true } test
        && (
            test.Kind == TestKind.Role
            || (test.Kind == TestKind.Truth && test.Subject.Has(Origins.Principal) && test.Subject.Loads.Count == 0)
        );

    private static bool IsRow(Value? value) => value?.Type?.External == Row;

    private static bool IsText(Value row) =>
        row.Key is { } key
        && (
            key.EndsWith("Name", StringComparison.Ordinal)
            || key.EndsWith("Title", StringComparison.Ordinal)
            || key.EndsWith("Description", StringComparison.Ordinal)
            || key.EndsWith("Email", StringComparison.Ordinal)
        );

    private static Value Equal(CallSite site, Value left, Value right) =>
        new() { Truth = new Test(TestKind.Equality, left, right, true, site.File, site.Place) };

    /// <summary>A list, or what a query inside of the query reads.</summary>
    private static Value Evaluated(CallSite site) =>
        EfQuery.Of(site.Receiver) is { } query ? query.Run(site, LoadOperation.Read, isSingle: false) : site.Receiver ?? Value.Unknown;

    /// <summary>Conditions on what belongs to the row: <c>o.Members.Any(m => m.UserId == id)</c>.</summary>
    private static Value Inside(CallSite site) =>
        site[0].Functions is [var predicate, ..]
            ? site.Evaluator.Isolated(() => site.Evaluator.Invoke(predicate, [new ArgumentValue(site.Receiver!)], site.Place, site))
            : new Value();
}
