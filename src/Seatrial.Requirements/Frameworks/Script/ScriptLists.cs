using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>What is done for each element of a list, and what lists and texts are asked.</summary>
internal static class ScriptLists
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ScriptLanguages.Rows("*", ["forEach", "map", "flatMap"], Each),
        new("*", "includes", Includes),
        new("*", "has", site => site.Count == 1 ? Includes(site) : null),
        new(
            "*",
            "indexOf",
            site => site.Count >= 1 && site.Receiver is not null ? new Value { Truth = null, Origins = site.Receiver.Origins } : null
        ),
        new("*", "startsWith", site => Constant(site, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
        new("*", "endsWith", site => Constant(site, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
        .. ScriptLanguages.Rows("*", ["push", "unshift"], Push),
        .. ScriptLanguages.Rows("*", ["some", "every"], Tested),
        .. ScriptLanguages.Rows("*", ["find", "filter"], Chosen),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            "*",
            "length",
            site =>
                Evaluator.KnownElements(site.Target) is { Count: > 0 } elements
                    ? new Value { Text = elements.Count.ToString(), Truth = Condition.Always }
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
    ];

    /// <summary>For a list that is known to its end, each element is followed: a table of routes.</summary>
    public static Value? Each(CallSite site)
    {
        if (site.Receiver is not { } list || site[0].Functions.Count == 0 || Evaluator.KnownElements(list) is not { Count: > 0 } elements)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < elements.Count; i++)
        {
            site.Evaluator.Assign(
                made.Member(i.ToString()),
                site.Evaluator.InvokeAny(
                    site[0].Functions,
                    [new ArgumentValue(elements[i]), new ArgumentValue(Value.Constant(i.ToString()))],
                    site
                )
            );
        }

        return site.Name == "forEach" ? Value.Unknown : new Value { Object = made };
    }

    /// <summary>A list that grows holds what was put into it among its elements.</summary>
    private static Value? Push(CallSite site)
    {
        if (site.Receiver?.Object is not { Tag: null } list)
        {
            return null;
        }

        foreach (var argument in site.Arguments)
        {
            site.Evaluator.Assign(list.Rest, Value.Union(list.Rest.Value ?? Value.Unknown, argument.Value));
        }

        return Value.Unknown;
    }

    /// <summary><c>list.includes(x)</c>: one of the elements equals it.</summary>
    private static Value? Includes(CallSite site)
    {
        if (site.Receiver is not { } list || site.Count == 0)
        {
            return null;
        }

        if (
            list.Origins == Origins.None
            && list.Object is { Tag: null, Rest.Value: null } known
            && known.Members.Count > 0
            && known.Members.Values.All(c => c.Value is { Text: not null, Origins: Origins.None })
            && site[0] is { Text: { } text, Origins: Origins.None }
        )
        {
            return Truth(known.Members.Values.Any(c => c.Value!.Text == text));
        }

        if (site.Evaluator.Among(site[0], list, site.Place) is { } chosen)
        {
            return new Value { Truth = chosen };
        }

        return
            list is { Text: { } whole, Origins: Origins.None }
            && site[0] is { Text: { } part, Origins: Origins.None }
            && !whole.Contains('*', StringComparison.Ordinal)
            ? Truth(whole.Contains(part, StringComparison.Ordinal))
            : new Value { Truth = new Test(TestKind.Equality, Element(list), site[0], true, site.File, site.Place) };
    }

    /// <summary>An element of a list, which is as much the caller's as the list: <c>rights[user.role]</c>.</summary>
    private static Value Element(Value list)
    {
        var element = Evaluator.ElementOf(list);
        return list.Origins == Origins.None
            ? element
            : element with
            {
                Origins = element.Origins | list.Origins,
                Key = list.Key ?? element.Key,
                Text = null,
            };
    }

    private static Value? Constant(CallSite site, Func<string, string, bool> test) =>
        site.Receiver is { Text: { } text, Origins: Origins.None }
        && site[0] is { Text: { } part, Origins: Origins.None }
        && !text.Contains('*', StringComparison.Ordinal)
            ? Truth(test(text, part))
            : null;

    private static Value Truth(bool holds) => new() { Text = holds ? "true" : "false", Truth = holds ? Condition.Always : Condition.Never };

    /// <summary><c>list.some(x => …)</c> holds where the function does for one of the elements.</summary>
    private static Value? Tested(CallSite site)
    {
        if (site.Receiver is not { } list || site[0].Functions.Count == 0)
        {
            return null;
        }

        var held = site.Evaluator.Isolated(() =>
            site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(Evaluator.ElementOf(list))], site)
        );
        return new Value
        {
            Origins = list.Origins,
            Loads = list.Loads,
            Truth = held.Truth ?? new Test(TestKind.Truth, held, null, true, site.File, site.Place),
        };
    }

    /// <summary><c>list.find(x => …)</c>: an element, and what the function asks holds for it.</summary>
    private static Value? Chosen(CallSite site)
    {
        if (site.Receiver is not { } list || site[0].Functions.Count == 0 || list.Type?.Class is not null)
        {
            return null;
        }

        var element = Evaluator.ElementOf(list);
        var held = site.Evaluator.Isolated(() => site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(element)], site));
        return element with { Truth = held.Truth, MayBeAbsent = true };
    }
}
