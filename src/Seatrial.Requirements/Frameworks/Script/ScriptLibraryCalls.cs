using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Functions of the language's library through which values and tests pass.</summary>
internal static class ScriptLibraryCalls
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ScriptFolds.Rules,
        .. Rows("js:Promise", ["resolve", "all", "allSettled", "race", "any"], Effects.Pass()),
        .. Rows("js:Object", ["freeze", "seal", "fromEntries", "create"], Effects.Pass()),
        .. Rows("js:JSON", ["stringify"], Plain),
        .. Rows("js:JSON", ["parse"], site => Claims.Decoded(Plain(site))),
        new("js:atob", "", site => Claims.Decoded(Plain(site))),
        .. Rows("npm:js-base64*", ["decode", "atob", "fromBase64"], site => Claims.Decoded(Plain(site))),
        .. Rows(
            "js:Buffer",
            ["from"],
            site => site[1].Text is "base64" or "base64url" or "hex" ? Claims.Decoded(Plain(site)) : Plain(site)
        ),
        .. Rows("js:Array", ["from", "of"], Effects.Pass()),
        new("js:Promise", "", Promise),
        .. Rows("*", ["forEach", "map", "flatMap"], Each),
        new("js:Object", "assign", Assign),
        new("js:Object", "keys", site => Value.Derived([site[0]])),
        new("js:Object", "values", site => Evaluator.ElementOf(site[0])),
        new("js:Object", "entries", site => Value.Derived([Evaluator.ElementOf(site[0])])),
        .. (
            (string[])
                ["Number", "String", "parseInt", "parseFloat", "BigInt", "structuredClone", "decodeURIComponent", "encodeURIComponent"]
        ).Select(n => new CallRule($"js:{n}", "", Plain)),
        new("js:Boolean", "", site => new Value { Truth = TruthOf(site, site[0]) }),
        .. Rows("npm:util", ["promisify"], Effects.Pass()),
        .. Rows("npm:express-async-handler", [""], Effects.Pass()),
        .. Rows("npm:lodash", ["cloneDeep", "clone", "memoize", "once", "throttle", "debounce"], Effects.Pass()),
        .. Rows("npm:react", ["cache"], Effects.Pass()),
        .. Rows("npm:next/cache", ["unstable_cache", "cache"], Effects.Pass()),
        new("npm:path", "join", site => Joined(site.Arguments.Select(a => a.Value))),
        new("npm:path", "resolve", site => Joined(site.Arguments.Select(a => a.Value))),
        new(
            "npm:crypto",
            "createHash",
            _ => new Value
            {
                Type = new KnownType { External = "npm:crypto.Hash()", IsInstance = true },
            }
        ),
        new("npm:crypto.Hash()", "update", site => Value.Derived([site.Receiver!, site[0]]) with { Type = site.Receiver!.Type }),
        new("npm:crypto.Hash()", "digest", site => site.Receiver! with { Type = null }),
        new(
            "*",
            "digest",
            site => site is { Count: 2, Call.Receiver: MemberExpression { Name: "subtle" } } ? Value.Derived([site[1]]) : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "*",
            "encode",
            site =>
                site.Call?.Receiver
                    is CallExpression { Kind: CallKind.Construction, Name: "TextEncoder" }
                        or NameExpression { Name: "encoder" or "textEncoder" }
                    ? Value.Derived([site[0]])
                    : null
        )
        {
            Languages = ScriptLanguages.All,
        },
        new(
            "npm:crypto",
            "createHmac",
            _ => new Value
            {
                Type = new KnownType { External = "npm:crypto.Hmac()", IsInstance = true },
            }
        ),
        new("npm:crypto.Hmac()", "update", Effects.Fluent),
        // What a secret of the program makes of the body cannot be written by whoever sends it.
        new("npm:crypto.Hmac()", "digest", _ => Value.Unknown),
        new(
            "npm:crypto",
            "timingSafeEqual",
            site => new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) }
        ),
        new("*", "bind", Bind),
        new(
            "*",
            "call",
            site =>
                site.Receiver is { Functions.Count: > 0 } function
                    ? site.Evaluator.InvokeAny([.. function.Functions.Select(f => f.On(site[0]))], [.. site.Arguments.Skip(1)], site)
                    : null
        ),
        new(
            "*",
            "apply",
            site =>
                site.Receiver is { Functions.Count: > 0 } function
                    ? site.Evaluator.InvokeAny([.. function.Functions.Select(f => f.On(site[0]))], Elements(site[1]), site)
                    : null
        ),
        new("*", "then", Then),
        new("*", "catch", Caught),
        new("*", "finally", site => Settled(site, site.Receiver ?? Value.Unknown)),
        new("*", "includes", Includes),
        new("*", "has", site => site.Count == 1 ? Includes(site) : null),
        new(
            "*",
            "indexOf",
            site => site.Count >= 1 && site.Receiver is not null ? new Value { Truth = null, Origins = site.Receiver.Origins } : null
        ),
        new("*", "startsWith", site => Constant(site, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
        new("*", "endsWith", site => Constant(site, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
        .. Rows("*", ["push", "unshift"], Push),
        .. Rows("*", ["some", "every"], Tested),
        .. Rows("*", ["find", "filter"], Chosen),
        .. Rows(
            "*",
            ["toString", "trim", "toLowerCase", "toUpperCase", "valueOf", "toHexString", "toJSON", "slice", "flat", "reverse", "sort"],
            Same
        ),
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

    private static IEnumerable<CallRule> Rows(string target, string[] names, Effect effect) =>
        names.Select(n => new CallRule(target, n, effect) { Languages = ScriptLanguages.All });

    /// <summary>Another writing of the same: what it comes from stays, and the name that it was taken under.</summary>
    private static Value Plain(CallSite site) => Value.Derived([site[0]]) with { Text = site[0].Text, MayBeAbsent = site[0].MayBeAbsent };

    private static Value? Same(CallSite site) =>
        site.Receiver is { Functions.Count: 0, Object: null } value && site.Arguments.All(a => a.Value.Functions.Count == 0)
            ? value with
            {
                Truth = null,
            }
            : null;

    private static Value? Bind(CallSite site) =>
        site.Receiver is not { Functions.Count: > 0 } function
            ? null
            : function with
            {
                Functions =
                [
                    .. function.Functions.Select(f =>
                        (f.Self is null ? f.On(site[0]) : f) is var bound && site.Count > 1
                            ? bound.With([.. site.Arguments.Skip(1).Select(a => a.Value)])
                            : bound
                    ),
                ],
            };

    /// <summary>What comes behind <c>new Promise((resolve, reject) => …)</c> is where it was resolved.</summary>
    private static Value? Promise(CallSite site)
    {
        if (site[0].Functions.Count == 0)
        {
            return null;
        }

        Value? resolved = null;
        site.Evaluator.Step(pass =>
            site.Evaluator.InvokeAny(
                site[0].Functions,
                [
                    new ArgumentValue(
                        Value.Function(
                            Closure.From(call =>
                            {
                                resolved = resolved is null ? call[0] : Value.Union(resolved, call[0]);
                                return pass(call);
                            })
                        )
                    ),
                    new ArgumentValue(Value.Function(Closure.From(static _ => Value.Unknown))),
                ],
                site
            )
        );
        return resolved ?? Value.Unknown;
    }

    /// <summary>For a list that is known to its end, each element is followed: a table of routes.</summary>
    private static Value? Each(CallSite site)
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

    private static Value Assign(CallSite site)
    {
        var made = site[0].Object is { Tag: null } ? site[0] : new Value { Object = new AbstractObject(site.File, site.Place) };
        foreach (var source in site.Arguments.Skip(1).Select(a => a.Value))
        {
            foreach (var (name, cell) in source.Object?.Members ?? CellDictionary.Empty)
            {
                site.Evaluator.Assign(made.Object!.Member(name), cell.Value ?? Value.Unknown);
            }

            var rest =
                source.Object is { } known ? known.Rest.Value
                : source.Origins == Origins.None ? null
                : source;
            if (rest is not null)
            {
                site.Evaluator.Assign(made.Object!.Rest, Value.Union(made.Object.Rest.Value ?? Value.Unknown, rest with { Object = null }));
            }
        }

        // What was loaded stays the record that it is.
        return site[0].Loads.Count > 0 ? site[0] : made;
    }

    /// <summary>What follows a promise is called with its value, and what it finds to hold counts for what it gives.</summary>
    private static Value? Then(CallSite site)
    {
        if (site.Receiver is not { } promise || site[0].Functions.Count == 0)
        {
            return null;
        }

        return site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(promise with { Truth = null })], site);
    }

    /// <summary>What is called on an error alone changes nothing for what goes well.</summary>
    private static Value? Caught(CallSite site)
    {
        if (site.Receiver is not { } promise || site[0].Functions.Count == 0)
        {
            return null;
        }

        site.Evaluator.MaybeInvoke(site[0].Functions, ScriptErrors.Unknown(site.File), site);
        return promise;
    }

    private static Value Settled(CallSite site, Value promise)
    {
        if (site[0].Functions.Count > 0)
        {
            site.Evaluator.MaybeInvoke(site[0].Functions, Value.Unknown, site);
        }

        return promise;
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

    private static Value? Joined(IEnumerable<Value> parts)
    {
        string[] texts = [.. parts.Select(p => p.Text ?? "*")];
        if (texts.Length == 0 || Array.Exists(texts, t => t.Contains('*', StringComparison.Ordinal)))
        {
            return null;
        }

        var path = new List<string>();
        foreach (string part in string.Join('/', texts).Split('/'))
        {
            if (part == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                path.Add(part);
            }
        }

        return Value.Constant(string.Join('/', path));
    }

    private static ArgumentValue[] Elements(Value list) =>
        [.. (list.Object?.Members.Values ?? []).Select(c => new ArgumentValue(c.Value ?? Value.Unknown))];

    private static Condition TruthOf(CallSite site, Value value) =>
        value.Truth ?? (value.IsNull ? Condition.Never : new Test(TestKind.Truth, value, null, true, site.File, site.Place));
}
