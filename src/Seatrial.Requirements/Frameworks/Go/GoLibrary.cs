using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Functions of the language and its library through which values, errors and callers pass.</summary>
internal static class GoLibrary
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "go-library",
            Title = "The library of Go",
            Kind = PackKind.Data,
            Languages = GoValues.Languages,
            Entry = static (_, symbol) =>
                symbol is { Owner: null, Function: { Name: "main" or "init", ReceiverType: null, Parameters.Count: 0 } } ? [] : null,
            Calls =
            [
                GoValues.Rule("*", "append", Append),
                GoValues.Rule("*", "make", Made),
                GoValues.Rule(
                    "*",
                    "len",
                    site =>
                        site is { Receiver: null, Count: 1 }
                        && site[0].Object is { Tag: null, Rest.Value: null }
                        && Evaluator.KnownElements(site[0]) is { Count: > 0 } elements
                        && site[0].Origins == Origins.None
                            ? Value.Constant(elements.Count.ToString())
                            : null
                ),
                GoValues.Rule("*", "panic", Effects.Leave(500)),
                GoValues.Rule("go:os", "Exit", Effects.Leave(500)),
                .. GoValues.Rules("go:log*", ["Fatal", "Fatalf", "Fatalln", "Panic", "Panicf"], Effects.Leave(500)),
                .. GoValues.Rules("*", ["Fatal", "Fatalf"], site => site.Receiver is null ? null : Effects.Leave(500)(site)),
                GoValues.Rule("go:fmt", "Sprintf", site => Formatted(site)),
                .. GoValues.Rules("go:fmt", ["Sprint", "Sprintln"], Derived),
                GoValues.Rule("go:fmt", "Errorf", _ => GoValues.Error),
                .. GoValues.Rules("go:fmt", ["Sscan", "Sscanln"], site => Scanned(site, 1)),
                GoValues.Rule("go:fmt", "Sscanf", site => Scanned(site, 2)),
                .. GoValues.Rules(
                    "go:regexp",
                    ["MustCompile", "MustCompilePOSIX"],
                    site => new Value
                    {
                        Text = site[0].Text,
                        Type = new KnownType { External = "go:regexp.Regexp()", IsInstance = true },
                    }
                ),
                GoValues.Rule("go:errors", "New", _ => GoValues.Error),
                .. GoValues.Rules("go:github.com/pkg/errors", ["New", "Errorf"], _ => GoValues.Error),
                .. GoValues.Rules("go:google.golang.org/grpc/status", ["Error", "Errorf"], _ => GoValues.Error),
                .. GoValues.Rules("go:github.com/jinzhu/copier", ["Copy", "CopyWithOption"], site => Copied(site, 0, 1)),
                .. GoValues.Rules("go:github.com/mashingan/smapping", ["FillStruct"], site => Copied(site, 0, 1)),
                .. GoValues.Rules("go:github.com/mashingan/smapping", ["MapFields", "MapTags"], Effects.Pass()),
                .. GoValues.Rules("go:github.com/mitchellh/mapstructure", ["Decode", "WeakDecode"], site => Copied(site, 1, 0)),
                .. GoValues.Rules("go:github.com/pkg/errors", ["Wrap", "Wrapf", "WithStack"], Effects.Pass()),
                .. GoValues.Rules("go:strconv", ["Itoa", "FormatInt", "FormatUint", "Quote"], Derived),
                GoValues.Rule("go:strconv", "*", site => GoValues.Pair(site, Derived(site))),
                .. GoValues.Rules(
                    "go:strings",
                    ["TrimSpace", "ToLower", "ToUpper", "TrimPrefix", "TrimSuffix", "Trim", "TrimLeft", "TrimRight", "Title", "Clone"],
                    site => site[0] with { Truth = null }
                ),
                GoValues.Rule(
                    "go:strings",
                    "EqualFold",
                    site => new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) }
                ),
                GoValues.Rule(
                    "go:crypto/hmac",
                    "Equal",
                    site => new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) }
                ),
                GoValues.Rule(
                    "go:crypto/subtle",
                    "ConstantTimeCompare",
                    site => new Value { Truth = new Test(TestKind.Equality, site[0], site[1], true, site.File, site.Place) }
                ),
                .. GoValues.Rules("go:github.com/google/uuid", ["Parse", "ParseBytes"], site => GoValues.Pair(site, Derived(site))),
                .. GoValues.Rules("go:github.com/google/uuid", ["MustParse"], Derived),
                .. GoValues.Rules("go:github.com/gofrs/uuid", ["FromString"], site => GoValues.Pair(site, Derived(site))),
                .. GoValues.Rules("go:go.mongodb.org/mongo-driver*", ["ObjectIDFromHex"], site => GoValues.Pair(site, Derived(site))),
                .. GoValues.Rules("go:encoding/json", ["Marshal", "MarshalIndent"], site => GoValues.Pair(site, site[0])),
                .. GoValues.Rules("go:io*", ["ReadAll"], site => GoValues.Pair(site, Value.Derived([site[0]]))),
                .. GoValues.Rules("go:encoding/json", ["Unmarshal"], Unmarshal),
                .. GoValues.Rules(
                    "go:encoding/json",
                    ["NewDecoder"],
                    site => new Value
                    {
                        Type = new KnownType { External = "go:encoding/json.Decoder()", IsInstance = true },
                        Origins = site[0].Origins,
                        Key = site[0].Key,
                    }
                ),
                .. GoValues.Rules("go:encoding/*", ["Decode"], Decode),
                GoValues.Rule("go:context", "WithValue", WithValue),
                .. GoValues.Rules(
                    "go:context",
                    ["WithTimeout", "WithCancel", "WithDeadline"],
                    site => GoValues.Several(site, site[0], Value.Unknown)
                ),
                .. GoValues.Rules("go:context", ["Background", "TODO"], site => GoContext.Empty.ToValue(site.File)),
                GoValues.Rule(GoContext.Type, "Value", FromContext),
                GoValues.Rule("go:slices", "Contains", Contains),
                GoValues.Rule("go:golang.org/x/exp/slices", "Contains", Contains),
                GoValues.Rule("go:sync.Once()", "Do", site => site.Evaluator.InvokeAny(site[0].Functions, [], site)),
                GoValues.Rule("go:github.com/spf13/cobra", "Command", Command),
                GoValues.Rule("go:github.com/urfave/cli", "Command", Command),
                GoValues.Rule("go:github.com/urfave/cli", "App", Command),
                GoValues.Rule("*", "*", Composite),
            ],
            Members =
            [
                GoValues.Member("go:github.com/google/uuid", "Nil", _ => Value.Null),
                GoValues.Member("go:github.com/gofrs/uuid", "Nil", _ => Value.Null),
                GoValues.Member("go:go.mongodb.org/mongo-driver/bson/primitive", "NilObjectID", _ => Value.Null),
            ],
        };

    private static Value Derived(CallSite site) => Value.Derived([site[0]]) with { Text = site[0].Text };

    /// <summary>A struct of a library keeps what it is made of.</summary>
    private static Value? Composite(CallSite site)
    {
        if (site.Call is not { Kind: CallKind.Construction } call || site.Named("initializer") is not { Object: not null } given)
        {
            return null;
        }

        string? external = call.Callee switch
        {
            MemberExpression { Target: NameExpression package } member
                when site.Evaluator.Code.ExternalName(site.File, new TypeReference($"{package.Name}.{member.Name}")) is { } known => known
                + "()",
            _ => null,
        };
        return given with { Type = external is null ? null : new KnownType { External = external, IsInstance = true } };
    }

    private static Value? Made(CallSite site) =>
        site.Call is { TypeArguments: [var type, ..], Receiver: null }
            ? new Value { Object = new AbstractObject(site.File, site.Place), Type = site.Evaluator.TypeOf(type, site.File) }
            : null;

    private static Value Append(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        var first = site[0];
        if (first.Object is { Tag: null } list)
        {
            foreach (var (name, cell) in list.Members)
            {
                site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }

            if (list.Rest.Value is { } rest)
            {
                site.Evaluator.Assign(made.Rest, rest);
            }
        }

        // What is added in one branch of a choice or in a loop may be there or not.
        bool isKnown = made.Rest.Value is null && made.Members.Count < 40 && first.Loads.Count == 0 && first.Origins == Origins.None;
        int position = made.Members.Count;
        foreach (var argument in site.Arguments.Skip(1))
        {
            bool isSpread =
                site.Call?.Arguments.Count == site.Arguments.Count
                && site.Call.Arguments[^1].Value is SpreadExpression
                && argument == site.Arguments[^1];
            if (isKnown && !isSpread)
            {
                site.Evaluator.Assign(made.Member((position++).ToString()), argument.Value);
            }
            else
            {
                var item = isSpread ? Evaluator.ElementOf(argument.Value) : argument.Value;
                site.Evaluator.Assign(made.Rest, Value.Union(made.Rest.Value ?? Value.Unknown, item));
            }
        }

        return new Value
        {
            Object = made,
            Origins = first.Origins,
            Loads = first.Loads,
            Type = first.Type,
        };
    }

    /// <summary>The text with a star for each value.</summary>
    private static Value Formatted(CallSite site)
    {
        var values = site.Arguments.Skip(1).Select(a => a.Value).ToList();
        if (site[0].Text is not { } text)
        {
            return Value.Derived(values);
        }

        var made = new System.Text.StringBuilder();
        var parts = new List<Value>();
        int next = 0;
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length)
            {
                made.Append(text[i]);
                continue;
            }

            i++;
            while (i < text.Length - 1 && text[i] is '+' or '-' or '#' or '.' or (>= '0' and <= '9'))
            {
                i++;
            }

            if (text[i] == '%' || next >= values.Count)
            {
                made.Append(text[i] == '%' ? "%" : "*");
                continue;
            }

            parts.Add(Value.Constant(made.ToString(from, made.Length - from)));
            parts.Add(values[next]);
            made.Append(values[next++].Text ?? "*");
            from = made.Length;
        }

        parts.Add(Value.Constant(made.ToString(from, made.Length - from)));
        return Value.Derived(values) with { Text = made.ToString(), Parts = parts.Count > 1 ? parts : [] };
    }

    private static Value Unmarshal(CallSite site)
    {
        GoValues.Fill(site, 1, Value.Derived([site[0]]));
        return Value.Unknown;
    }

    /// <summary>A struct is filled from another by the names of fields.</summary>
    private static Value Copied(CallSite site, int to, int from)
    {
        var source = site[from];
        if (source.Object is { Tag: null } given && site[to].Object is { Tag: null } made)
        {
            foreach (var (name, cell) in given.Members)
            {
                site.Evaluator.Assign(made.Member(name), cell.Value ?? Value.Unknown);
            }

            if (given.Rest.Value is { } rest)
            {
                site.Evaluator.Assign(made.Rest, rest with { Type = site[to].Type ?? rest.Type });
            }
        }
        else if (source.Origins != Origins.None || source.Loads.Count > 0)
        {
            GoValues.Fill(site, to, source with { Object = null, Type = null });
        }

        return Value.Unknown;
    }

    private static Value? Decode(CallSite site)
    {
        if (site.Count != 1 || site.Receiver is not { } source)
        {
            return null;
        }

        GoValues.Fill(site, 0, source with { Type = null, Object = null });
        return Value.Unknown;
    }

    private static Value WithValue(CallSite site)
    {
        var context = GoContext.Of(site[0]);
        string key = GoContext.KeyOf(site[1], site.Written(1));
        return new GoContext(context.Values.SetItem(key, GoContext.Kept(site, site[2]))).ToValue(site.File);
    }

    private static Value FromContext(CallSite site) =>
        GoContext.Of(site.Receiver).Values.TryGetValue(GoContext.KeyOf(site[0], site.Written(0)), out var value)
            ? GoContext.Taken(site, value)
            : Value.Unknown;

    /// <summary>What is read out of a text comes from where the text does.</summary>
    private static Value Scanned(CallSite site, int first)
    {
        for (int i = first; i < site.Count; i++)
        {
            GoValues.Fill(site, i, Value.Derived([site[0]]));
        }

        return GoValues.Pair(site, Value.Unknown);
    }

    private static Value Contains(CallSite site) =>
        new() { Truth = new Test(TestKind.Equality, Evaluator.ElementOf(site[0]), site[1], true, site.File, site.Place) };

    /// <summary>What a command of a command line runs: followed once everything is declared.</summary>
    private static Value? Command(CallSite site)
    {
        foreach (string name in (string[])["Run", "RunE", "Action"])
        {
            if (
                site.Named("initializer")?.Object?.Members.GetValueOrDefault(name)?.Value is { Functions: [{ Function: not null } run, ..] }
            )
            {
                RouterRegistry.Of(site.Evaluator).Start(run);
            }
        }

        return Composite(site);
    }
}
