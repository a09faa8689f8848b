using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>
/// Functions over lists and keys that are known to their end: <c>['params', 'body'].reduce((made, key) => …, {})</c>,
/// <c>Object.keys(schema)</c>.
/// </summary>
internal static class ScriptFolds
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        new("*", "reduce", Reduce) { Languages = ScriptLanguages.All },
        new("js:Object", "keys", Keys) { Languages = ScriptLanguages.All },
        new("js:Object", "hasOwn", site => Owns(site[0], site[1])) { Languages = ScriptLanguages.All },
        new("*", "hasOwnProperty", site => site.Receiver is { } owner ? Owns(owner, site[0]) : null) { Languages = ScriptLanguages.All },
        new("*", "call", site => site.Call?.Receiver is MemberExpression { Name: "hasOwnProperty" } ? Owns(site[0], site[1]) : null)
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "*",
            "Symbol",
            site => site.Call?.Callee is NameExpression && site[0].Text is { } name ? Value.Constant($"Symbol({name})") : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "*",
            "for",
            site =>
                site.Call?.Receiver is NameExpression { Name: "Symbol" } && site[0].Text is { } name
                    ? Value.Constant($"Symbol({name})")
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
    ];

    private static Value? Reduce(CallSite site)
    {
        if (
            site.Receiver is not { } list
            || site[0].Functions.Count == 0
            || site.Count < 2
            || Evaluator.KnownElements(list) is not { Count: > 0 } elements
        )
        {
            return null;
        }

        var made = site[1];
        for (int i = 0; i < elements.Count; i++)
        {
            made = site.Evaluator.InvokeAny(
                site[0].Functions,
                [
                    new ArgumentValue(made),
                    new ArgumentValue(elements[i]),
                    new ArgumentValue(Value.Constant(i.ToString())),
                    new ArgumentValue(list),
                ],
                site
            );
        }

        return made;
    }

    private static Value? Keys(CallSite site)
    {
        if (site[0].Object is not { Tag: null, Rest.Value: null, Members.Count: > 0 } known)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        int position = 0;
        foreach (var (name, _) in known.Members.Where(m => m.Value.Value is not null))
        {
            site.Evaluator.Assign(made.Member((position++).ToString()), Value.Constant(name));
        }

        return new Value { Object = made };
    }

    /// <summary>Whether an object has a member, for one whose members are all known and for one that has it in any case.</summary>
    private static Value? Owns(Value owner, Value key)
    {
        if (key.Text is not { } name || owner.Object is not { } known)
        {
            return null;
        }

        bool has = known.Members.TryGetValue(name, out var cell) && cell.Value is { MayBeAbsent: false };
        return has ? new Value { Truth = Condition.Always }
            : known is { Tag: null, Rest.Value: null } && cell?.Value is null && owner.Origins == Origins.None && owner.Type is null
                ? new Value { Truth = Condition.Never }
            : null;
    }
}
