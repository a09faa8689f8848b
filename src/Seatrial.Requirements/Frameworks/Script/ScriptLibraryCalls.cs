using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Functions of the language's library through which values and tests pass.</summary>
internal static class ScriptLibraryCalls
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ScriptFolds.Rules,
        .. ScriptPromises.Rules,
        .. ScriptLists.Rules,
        .. ScriptLanguages.Rows("js:Object", ["freeze", "seal", "fromEntries", "create"], Effects.Pass()),
        .. ScriptLanguages.Rows("js:JSON", ["stringify"], Plain),
        .. ScriptLanguages.Rows("js:JSON", ["parse"], site => Claims.Decoded(Plain(site))),
        new("js:atob", "", site => Claims.Decoded(Plain(site))),
        .. ScriptLanguages.Rows("npm:js-base64*", ["decode", "atob", "fromBase64"], site => Claims.Decoded(Plain(site))),
        .. ScriptLanguages.Rows(
            "js:Buffer",
            ["from"],
            site => site[1].Text is "base64" or "base64url" or "hex" ? Claims.Decoded(Plain(site)) : Plain(site)
        ),
        .. ScriptLanguages.Rows("js:Array", ["from", "of"], Effects.Pass()),
        new("js:Object", "assign", Assign),
        new("js:Object", "keys", site => Value.Derived([site[0]])),
        new("js:Object", "values", site => Evaluator.ElementOf(site[0])),
        new("js:Object", "entries", site => Value.Derived([Evaluator.ElementOf(site[0])])),
        .. (
            (string[])
                ["Number", "String", "parseInt", "parseFloat", "BigInt", "structuredClone", "decodeURIComponent", "encodeURIComponent"]
        ).Select(n => new CallRule($"js:{n}", "", Plain)),
        new("js:Boolean", "", site => new Value { Truth = TruthOf(site, site[0]) }),
        .. ScriptLanguages.Rows("npm:util", ["promisify"], Effects.Pass()),
        .. ScriptLanguages.Rows("npm:express-async-handler", [""], Effects.Pass()),
        .. ScriptLanguages.Rows("npm:lodash", ["cloneDeep", "clone", "memoize", "once", "throttle", "debounce"], Effects.Pass()),
        .. ScriptLanguages.Rows("npm:react", ["cache"], Effects.Pass()),
        .. ScriptLanguages.Rows("npm:next/cache", ["unstable_cache", "cache"], Effects.Pass()),
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
        new("npm:async_hooks.AsyncResource", "bind", Effects.Pass()),
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
        .. ScriptLanguages.Rows(
            "*",
            ["toString", "trim", "toLowerCase", "toUpperCase", "valueOf", "toHexString", "toJSON", "slice", "flat", "reverse", "sort"],
            Same
        ),
    ];

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
