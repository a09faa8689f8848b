using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// Permissions of graphql-shield: rules by type and field, made of functions and of each other. Source: graphql-shield documentation,
/// "Rules", "Logic Rules".
/// </summary>
internal static class Shield
{
    private const string Module = "npm:graphql-shield";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("shield", site => Tagged(site, new ShieldTag(site[0], ScriptValues.Member(site[1], "fallbackRule")))),
        Rule(
            "rule",
            site =>
                site[0].Functions.Count > 0
                    ? Made(site, site[0], "rule")
                    : Value.Function(Closure.From(call => Made(call, call[0], site[0].Text ?? "rule")))
        ),
        Rule("and", site => Tagged(site, new ShieldAll(Parts(site)))),
        Rule("chain", site => Tagged(site, new ShieldAll(Parts(site)))),
        Rule("or", site => Tagged(site, new ShieldAny(Parts(site)))),
        Rule("race", site => Tagged(site, new ShieldAny(Parts(site)))),
        Rule("not", site => Tagged(site, new ShieldNot(site[0]))),
    ];

    /// <summary>The steps that permissions put in front of a field.</summary>
    public static IEnumerable<EndpointStep> Steps(Value permissions, string type, string field)
    {
        if (permissions.Object?.Tag is not ShieldTag shield)
        {
            yield break;
        }

        var ofType = ScriptValues.Member(shield.Rules, type);
        var rule =
            ofType is null ? ScriptValues.Member(shield.Rules, "*")
            : IsRule(ofType) ? ofType
            : ScriptValues.Member(ofType, field) ?? ScriptValues.Member(ofType, "*");
        rule ??= shield.Rules is { Object.Tag: ShieldRule } ? shield.Rules : shield.Fallback;
        if (rule is not null && rule.Object is { File: { } file } made)
        {
            yield return new EndpointStep(
                NameOf(rule, 0),
                file,
                made.Site.Line,
                run =>
                {
                    var holds = Holds(run, rule, file, made.Site, 0);
                    run.Evaluator.Assume(holds);
                    return !holds.IsNever;
                }
            )
            {
                IsFollowed = true,
            };
        }
        else if (rule?.Type?.External == $"{Module}.deny" && ofType?.Object?.File is { } denied)
        {
            yield return new EndpointStep("deny", denied, ofType.Object.Site.Line, static _ => false) { IsFollowed = true };
        }
    }

    private static CallRule Rule(string name, Effect effect) => new(Module, name, effect) { Languages = ScriptLanguages.All };

    private static bool IsRule(Value value) =>
        value.Object?.Tag is ShieldRule || value.Type?.External is $"{Module}.allow" or $"{Module}.deny";

    private static Value Made(CallSite site, Value function, string name) => Tagged(site, new ShieldFunction(function, name));

    private static Value Tagged(CallSite site, object tag) => new() { Object = new AbstractObject(site.File, site.Place) { Tag = tag } };

    private static Value[] Parts(CallSite site) => [.. site.Arguments.Select(a => a.Value)];

    /// <summary>What the rules are called: functions by their names.</summary>
    private static string NameOf(Value rule, int depth) =>
        rule.Object?.Tag switch
        {
            ShieldFunction function => function.Name == "rule"
            && function.Function.Functions is [{ Function.Name: { Length: > 0 } own }, ..]
                ? own
                : function.Name,
            ShieldAll all when depth < 4 => string.Join(" and ", all.Parts.Select(p => NameOf(p, depth + 1))),
            ShieldAny any when depth < 4 => string.Join(" or ", any.Parts.Select(p => NameOf(p, depth + 1))),
            ShieldNot not when depth < 4 => $"not {NameOf(not.Rule, depth + 1)}",
            _ => rule.Type?.External?.Split('.')[^1] ?? "rule",
        };

    /// <summary>What holds where the rule lets a caller pass.</summary>
    private static Condition Holds(EndpointRun run, Value rule, CodeFile file, Place place, int depth)
    {
        if (depth > 6)
        {
            return Condition.Always;
        }

        switch (rule.Object?.Tag)
        {
            case ShieldFunction function:
                var result = Value.Unknown;
                var found = run.Evaluator.Isolated(() =>
                {
                    result = GraphSteps.Called(
                        run,
                        function.Function,
                        [
                            new ArgumentValue(Value.Unknown),
                            new ArgumentValue(GraphSteps.Arguments(run)),
                            new ArgumentValue(GraphContext.Of(run)),
                            new ArgumentValue(Value.Unknown),
                        ],
                        file,
                        place
                    );
                    return run.Evaluator.Known;
                });
                return Evaluator.NeverReturns(result) || (result.Denial != 0 && result.Admits is null)
                    ? Condition.Never
                    : Condition.And(
                        found,
                        result.Admits ?? Condition.Always,
                        result.Admits is null ? Evaluator.TruthOf(result, file, place) : result.Truth ?? Condition.Always
                    );
            case ShieldAll all:
                return Condition.And(all.Parts.Select(p => Holds(run, p, file, place, depth + 1)).ToList());
            case ShieldAny any:
                return Condition.Or(any.Parts.Select(p => Holds(run, p, file, place, depth + 1)).ToList());
            case ShieldNot not:
                return Holds(run, not.Rule, file, place, depth + 1).Negated();
            default:
                return rule.Type?.External == $"{Module}.deny" ? Condition.Never : Condition.Always;
        }
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of permissions.</summary>
internal sealed record ShieldTag(Value Rules, Value? Fallback);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a rule.</summary>
internal abstract record ShieldRule;

internal sealed record ShieldFunction(Value Function, string Name) : ShieldRule;

internal sealed record ShieldAll(IReadOnlyList<Value> Parts) : ShieldRule;

internal sealed record ShieldAny(IReadOnlyList<Value> Parts) : ShieldRule;

internal sealed record ShieldNot(Value Rule) : ShieldRule;
