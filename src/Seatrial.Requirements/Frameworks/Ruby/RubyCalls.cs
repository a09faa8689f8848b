using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Ruby;

/// <summary>Conversions that keep a value, questions about it, hashes, and methods that run their block.</summary>
internal static class RubyCalls
{
    private static readonly string[] Conversions =
    [
        "to_s",
        "to_i",
        "to_sym",
        "to_str",
        "to_a",
        "to_h",
        "to_hash",
        "to_f",
        "to_d",
        "to_param",
        "freeze",
        "dup",
        "clone",
        "deep_dup",
        "strip",
        "downcase",
        "upcase",
        "presence",
        "itself",
        "chomp",
        "squish",
        "html_safe",
        "compact",
        "flatten",
        "uniq",
        "with_indifferent_access",
        "symbolize_keys",
        "stringify_keys",
        "deep_symbolize_keys",
        "deep_stringify_keys",
        "compact_blank",
        "to_set",
        "reverse",
        "sort",
        "capitalize",
        "titleize",
        "unscope",
        "not_nil!",
        "to_unsafe_hash",
        "force_encoding",
        "encode",
        "scrub",
        "lstrip",
        "rstrip",
    ];

    private static readonly string[] Running =
    [
        "transaction",
        "with_lock",
        "synchronize",
        "with_locale",
        "use_zone",
        "silence",
        "instrument",
        "benchmark",
        "suppress",
        "tagged",
        "uncached",
        "connected_to",
        "no_touching",
        "measure",
        "around",
        "unscoped",
        "wrap",
        "in_time_zone",
        "with_timeout",
        "timeout",
        "handle_exceptions",
        "set_tenant",
        "with_tenant",
        "switch",
    ];

    public static IReadOnlyList<CallRule> All { get; } =
    [
        .. Conversions.Select(n =>
            Rule(n, static site => site.Receiver is { } value && site.Named("&") is null ? value with { Text = value.Text } : null)
        ),
        Rule("present?", static site => site.Receiver is { } value ? new Value { Truth = Truth(site, value) } : null),
        Rule("blank?", static site => site.Receiver is { } value ? new Value { Truth = Truth(site, value).Negated() } : null),
        Rule("empty?", static site => site.Receiver is { } value ? new Value { Truth = Truth(site, value).Negated() } : null),
        Rule("persisted?", static site => site.Receiver is { } value ? new Value { Truth = Truth(site, value) } : null),
        Rule("!", static site => site.Receiver is { } value ? new Value { Truth = Truth(site, value).Negated() } : null),
        Rule("present", static site => site.Receiver),
        Rule("tap", Tap),
        Rule("then", Given),
        Rule("yield_self", Given),
        Rule("each", Each),
        Rule("each_pair", Each),
        Rule("each_with_index", Each),
        Rule("map", Map),
        Rule("collect", Map),
        Rule("filter_map", Map),
        Rule("select", Kept),
        Rule("filter", Kept),
        Rule("reject", Kept),
        Rule("find", Found),
        Rule("detect", Found),
        Rule("any?", Any),
        Rule("all?", Any),
        Rule("none?", static site => Any(site) is { Truth: { } truth } ? new Value { Truth = truth.Negated() } : null),
        Rule("merge", Merge),
        Rule("reverse_merge", Merge),
        Rule("deep_merge", Merge),
        Rule("with_defaults", Merge),
        Rule("merge!", Merge),
        Rule("update", static site => site.Receiver?.Object is { Tag: null } && site.Receiver.Type is null ? Merge(site) : null),
        Rule("except", Except),
        Rule("slice", Slice),
        Rule("key?", HasKey),
        Rule("has_key?", HasKey),
        Rule("values_at", static site => site.Receiver is { } value ? Value.Derived([value]) with { Key = site[0].Text } : null),
        Rule("push", Append),
        Rule("append", Append),
        Rule("<<", Append),
        Rule(
            "block_given?",
            static site => new Value { Truth = site.Evaluator.GivenBlock is { IsNull: false } ? Condition.Always : Condition.Never }
        ),
        Rule("secure_compare", static site => Compared(site, site[0], site[1])),
        Rule("fixed_length_secure_compare", static site => Compared(site, site[0], site[1])),
        .. Running.Select(n =>
            Rule(
                n,
                static site =>
                    site.Named("&") is { Functions.Count: > 0 } block ? site.Evaluator.InvokeAny(block.Functions, [], site) : null
            )
        ),
        Rule(
            "fetch",
            static site => site.Named("&") is { Functions.Count: > 0 } block ? site.Evaluator.InvokeAny(block.Functions, [], site) : null
        ),
        new("rb:JSON*", "parse", Effects.Pass()),
        new("rb:JSON*", "parse!", Effects.Pass()),
    ];

    public static Condition Truth(CallSite site, Value value) => Evaluator.TruthOf(value, site.File, site.Place);

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    private static Value Compared(CallSite site, Value left, Value right) =>
        new() { Truth = new Test(TestKind.Equality, left, right, true, site.File, site.Place) };

    private static Value? Tap(CallSite site)
    {
        if (site.Receiver is not { } value || site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        site.Evaluator.InvokeAny(block.Functions, [new ArgumentValue(value)], site);
        return value;
    }

    private static Value? Given(CallSite site) =>
        site.Receiver is { } value && site.Named("&") is { Functions.Count: > 0 } block
            ? site.Evaluator.InvokeAny(block.Functions, [new ArgumentValue(value)], site)
            : null;

    private static Value? Each(CallSite site)
    {
        if (site.Receiver is not { } list || site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        Run(site, list, block);
        return list;
    }

    /// <summary>Follows the block for each element that is known, else once for any of them; gives what it gives.</summary>
    private static List<Value> Run(CallSite site, Value list, Value block)
    {
        var results = new List<Value>();
        if (Evaluator.KnownElements(list) is { Count: > 0 } elements)
        {
            foreach (var element in elements)
            {
                results.Add(site.Evaluator.MaybeInvoke(block.Functions, element, site));
            }
        }
        else if (list.Object is { Tag: null, Rest.Value: null } hash && hash.Members.Count is > 0 and <= 40)
        {
            foreach (var (name, cell) in hash.Members.ToArray())
            {
                var pair = new AbstractObject(site.File, site.Place);
                site.Evaluator.Assign(pair.Member("0"), Value.Constant(name));
                site.Evaluator.Assign(pair.Member("1"), cell.Value ?? Value.Unknown);
                results.Add(
                    site.Evaluator.MaybeInvoke(
                        [
                            .. block.Functions.Select(f =>
                                Closure.From(s => site.Evaluator.Invoke(f, [new ArgumentValue(new Value { Object = pair })], site.Place))
                            ),
                        ],
                        Value.Unknown,
                        site
                    )
                );
            }
        }
        else
        {
            results.Add(site.Evaluator.MaybeInvoke(block.Functions, Evaluator.ElementOf(list), site));
        }

        return results;
    }

    private static Value? Map(CallSite site)
    {
        if (site.Receiver is not { } list || site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        var results = Run(site, list, block);
        if (results.Count == 1 && Evaluator.KnownElements(list).Count == 0)
        {
            return results[0] with { Truth = null, Key = results[0].Key };
        }

        var made = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < results.Count; i++)
        {
            site.Evaluator.Assign(made.Member(i.ToString(System.Globalization.CultureInfo.InvariantCulture)), results[i]);
        }

        return new Value { Object = made };
    }

    private static Value? Kept(CallSite site)
    {
        if (site.Receiver is not { } list || site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        Run(site, list, block);
        return list;
    }

    private static Value? Found(CallSite site)
    {
        if (site.Receiver is not { } list || site.Named("&") is not { Functions.Count: > 0 } block)
        {
            return null;
        }

        var results = Run(site, list, block);
        return Evaluator.ElementOf(list) with { Truth = Condition.Or(results.Select(r => Truth(site, r))), MayBeAbsent = true };
    }

    private static Value? Any(CallSite site)
    {
        if (site.Receiver is not { } list)
        {
            return null;
        }

        return site.Named("&") is { Functions.Count: > 0 } block
            ? new Value { Truth = Condition.Or(Run(site, list, block).Select(r => Truth(site, r))) }
            : new Value { Truth = Truth(site, list) };
    }

    private static Value? Merge(CallSite site)
    {
        if (site.Receiver is not { Object.Tag: null } first)
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        foreach (var (name, cell) in first.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
        }

        var rest = first.Object is null ? first : first.Object.Rest.Value;
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } named && named != "&")
            {
                site.Evaluator.Assign(made.Member(named), argument.Value);
            }
            else if (argument.Value.Object is { Tag: null } other)
            {
                foreach (var (name, cell) in other.Members)
                {
                    site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
                }
            }
            else if (argument.Value.Origins != Origins.None)
            {
                rest = rest is null ? argument.Value : Value.Union(rest, argument.Value);
            }
        }

        if (rest is { } more && more.Origins != Origins.None)
        {
            site.Evaluator.Assign(made.Rest, more);
        }

        return first with
        {
            Object = made,
            Key = null,
        };
    }

    private static Value? Except(CallSite site) => Picked(site, static (named, name) => !named.Contains(name));

    private static Value? Slice(CallSite site) => Picked(site, static (named, name) => named.Contains(name));

    private static Value? Picked(CallSite site, Func<HashSet<string>, string, bool> isWanted)
    {
        if (site.Receiver?.Object is not { Tag: null } hash)
        {
            return null;
        }

        var names = site.Arguments.Select(a => a.Value.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var made = new AbstractObject(site.File, site.Place);
        foreach (var (name, cell) in hash.Members)
        {
            if (isWanted(names, name))
            {
                site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }
        }

        if (hash.Rest.Value is { } rest)
        {
            site.Evaluator.Assign(made.Rest, rest);
        }

        return site.Receiver with
        {
            Object = made,
        };
    }

    private static Value? HasKey(CallSite site) =>
        site.Receiver is { } hash && site[0].Text is { } name
            ? new Value { Truth = Truth(site, site.Evaluator.MemberOf(hash, name, site.Place, false)) }
            : null;

    private static Value? Append(CallSite site)
    {
        if (site.Receiver?.Object is not { Tag: null } list)
        {
            return null;
        }

        foreach (var argument in site.Arguments)
        {
            site.Evaluator.Assign(list.Rest, Value.Union(list.Rest.Value ?? Value.Unknown, argument.Value));
        }

        return site.Receiver;
    }
}
