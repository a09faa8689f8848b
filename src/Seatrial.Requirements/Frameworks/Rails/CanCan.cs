using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.ActiveRecord;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// CanCanCan: the Ability of the repository is followed for the caller, and what it allows are the conditions of an access.
/// </summary>
internal static class CanCan
{
    private const int MaxRules = 60;

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("can", Allow),
        Rule("cannot", static site => Ability(site) is null ? null : Value.Unknown),
        Rule("alias_action", static site => Ability(site) is null ? null : Value.Unknown),
        Rule(
            "can?",
            static site =>
                RailsExchange.Of(site.Evaluator.Self) is null || site.Receiver is not null && site.Receiver.Has(Origins.Principal)
                    ? null
                    : new Value { Truth = Condition(site, site[0].Text ?? "", site[1]) }
        ),
        Rule(
            "cannot?",
            static site =>
                RailsExchange.Of(site.Evaluator.Self) is null
                    ? null
                    : new Value { Truth = Condition(site, site[0].Text ?? "", site[1]).Negated() }
        ),
        Rule("accessible_by", Accessible),
        Rule("current_ability", static site => RailsExchange.Of(site.Evaluator.Self) is null ? null : Value.Unknown),
    ];

    /// <summary><c>authorize! :update, order</c>.</summary>
    public static Value? Demand(CallSite site)
    {
        if (RailsExchange.Of(site.Evaluator.Self) is null)
        {
            return null;
        }

        site.Evaluator.Assume(Condition(site, site[0].Text ?? "", site[1]));
        return site[1];
    }

    /// <summary>The filter that <c>load_and_authorize_resource</c> declares: it finds the record that the route names, and asks.</summary>
    public static Action<Evaluator, Value> LoadAndAuthorize(CallSite declared) =>
        (evaluator, controller) =>
        {
            var exchange = RailsExchange.Of(controller)!;
            string name =
                declared[0].Text ?? Inflections.Singular(Inflections.Underscored(exchange.Controller.Class.Name[..^"Controller".Length]));
            var type =
                declared.Named("class")?.Type?.Class
                ?? evaluator.Code.Resolve(
                    exchange.Controller.File,
                    Inflections.Camel(
                        declared.Named("class")?.Text is { } written and not "false" ? Inflections.Underscored(written) : name
                    )
                ) as ClassSymbol;
            var site = new CallSite
            {
                Evaluator = evaluator,
                File = declared.File,
                Place = declared.Place,
                Name = declared.Name,
                Receiver = controller,
                Arguments = [],
            };
            bool isLoading = declared.Name != "authorize_resource";
            bool isAsking = declared.Name != "load_resource";
            string key = declared[0].Text is { } named && exchange.Keys.Contains(named + "_id") ? named + "_id" : "id";
            Value subject = type is null ? Value.Constant(name) : new Value { Type = new KnownType { Class = type } };
            if (isLoading && exchange.Keys.Contains(key) && exchange.Action is not ("index" or "new" or "create") | key != "id")
            {
                var load = Store.Begin(site, type?.Class.Name ?? Inflections.Camel(name), LoadOperation.Read, isSingle: true);
                load.AddFilter("id", Value.Of(Origins.Path, key));
                subject = Store.Result(load) with { Type = type is null ? null : new KnownType { Class = type, IsInstance = true } };
                evaluator.Assign(controller.Object!.Member("@" + name), subject);
            }
            else if (isLoading && exchange.Action is "new" or "create")
            {
                subject = Records.Fresh(site, type?.Class.Name ?? Inflections.Camel(name), type);
                evaluator.Assign(controller.Object!.Member("@" + name), subject);
            }
            else if (isLoading && exchange.Action == "index" && type is not null)
            {
                evaluator.Assign(
                    controller.Object!.Member("@" + Inflections.Plural(name)),
                    Limited(site, Relation.Begin(site, type.Class.Name, type), "index")
                );
            }

            if (isAsking)
            {
                evaluator.Assume(Condition(site, exchange.Action, subject, controller));
            }
        };

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    private static AbilityRules? Ability(CallSite site) => (site.Receiver ?? site.Evaluator.Self)?.Object?.Tag as AbilityRules;

    private static Value? Allow(CallSite site)
    {
        if (Ability(site) is not { } rules || rules.All.Count > MaxRules)
        {
            return null;
        }

        var conditions = site
            .Arguments.Where(a => a.Name is not null and not "&")
            .DistinctBy(a => a.Name)
            .ToDictionary(a => a.Name!, a => a.Value, StringComparer.Ordinal);
        rules.All.Add(
            new AbilityRule(
                Names(site[0]).ToHashSet(StringComparer.Ordinal),
                Subjects(site[1]).ToHashSet(StringComparer.Ordinal),
                conditions,
                site.Named("&"),
                site.Evaluator.Known
            )
        );
        return Value.Unknown;
    }

    private static IEnumerable<string> Names(Value value) =>
        (Evaluator.KnownElements(value) is { Count: > 0 } many ? many : [value]).Select(v => v.Text).OfType<string>();

    private static IEnumerable<string> Subjects(Value value) =>
        (Evaluator.KnownElements(value) is { Count: > 0 } many ? many : [value])
            .Select(v => v.Type?.Class?.Class.Name ?? v.Text)
            .OfType<string>();

    /// <summary>What has to hold for the caller to do something with a record or a class of records.</summary>
    private static Condition Condition(CallSite site, string action, Value subject, Value? controller = null)
    {
        string asked = $"can {action} {subject.Type?.Class?.Class.Name}".TrimEnd();
        if (Rules(site, controller ?? site.Evaluator.Self!) is not { All.Count: > 0 } ability)
        {
            return Effects.Policy(asked, [subject], site.File, site.Place);
        }

        string? entity = subject.Type?.Class?.Class.Name ?? subject.Text;
        var entry = site.Evaluator.Known;
        var known = new HashSet<Condition>(entry is Conjunction all ? all.Terms : [entry]);
        var ways = new List<Condition>();
        foreach (var rule in ability.All)
        {
            if (!rule.Covers(action) || (entity is not null && !rule.Subjects.Contains(entity) && !rule.Subjects.Contains("all")))
            {
                continue;
            }

            var terms = (rule.Facts is Conjunction facts ? facts.Terms : [rule.Facts]).Where(t => !known.Contains(t)).ToList();
            if (subject.Type is { IsInstance: true })
            {
                terms.AddRange(
                    rule.Conditions.Select(m =>
                        (Condition)
                            new Test(
                                TestKind.Equality,
                                site.Evaluator.MemberOf(subject, m.Key, site.Place, false),
                                Evaluator.ElementOf(m.Value),
                                true,
                                site.File,
                                site.Place
                            )
                    )
                );
                if (rule.Block is { Functions.Count: > 0 } block)
                {
                    terms.Add(
                        Evaluator.TruthOf(
                            site.Evaluator.InvokeAny(block.Functions, [new ArgumentValue(subject)], site),
                            site.File,
                            site.Place
                        )
                    );
                }
            }

            ways.Add(Code.Flow.Condition.And(terms));
        }

        return ways.Count == 0 ? Effects.Policy(asked, [subject], site.File, site.Place) : Code.Flow.Condition.Or(ways);
    }

    private static Value? Accessible(CallSite site) =>
        site.Receiver is { } records && Relations.Query(site) is { } query
            ? Limited(site, Relation.Over(site, query), site.Count > 1 ? site[1].Text ?? "index" : "index")
            : null;

    /// <summary>The records that the caller may have: limited to his own where every rule that is no role's says so.</summary>
    private static Value Limited(CallSite site, Value relation, string action)
    {
        if (
            Relation.Of(relation) is not { } query
            || Rules(site, site.Evaluator.Self is { } self && RailsExchange.Of(self) is not null ? self : site.Receiver!) is not { } ability
        )
        {
            return relation;
        }

        AbilityRule[] rules =
        [
            .. ability.All.Where(r =>
                r.Covers(action)
                && (r.Subjects.Contains(query.Load.Entity) || r.Subjects.Contains("all"))
                && !r.Facts.Implies(Access.CallerTests.AsksForRole)
            ),
        ];
        if (rules.Length > 0 && rules.All(r => r.Conditions.Values.Any(c => c.Has(Origins.Principal))))
        {
            var (name, caller) = rules[0].Conditions.First(c => c.Value.Has(Origins.Principal));
            query.Load.AddFilter(name, caller);
        }

        return relation;
    }

    private static AbilityRules? Rules(CallSite site, Value controller)
    {
        var evaluator = site.Evaluator;
        if (
            RailsExchange.Of(controller) is not { } exchange
            || evaluator.Code.ClassesNamed("Ability") is not [{ } type, ..]
            || evaluator.Code.Method(type, "constructor", isStatic: false) is not { Function.Body: not null } constructor
        )
        {
            return null;
        }

        var user = evaluator.Send(controller, exchange.Controller, "current_user", [], site.Place);
        var rules = new AbilityRules();
        var self = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = new AbstractObject(type.File, type.Class.Place) { Tag = rules },
        };
        evaluator.Isolated(() =>
            evaluator.Invoke(
                Closure.Of(constructor.Function, constructor.File, constructor.Owner, self),
                [new ArgumentValue(user)],
                site.Place
            )
        );
        return rules;
    }
}

/// <summary>Kept with an ability while it is set up.</summary>
internal sealed class AbilityRules
{
    public List<AbilityRule> All { get; } = [];
}

/// <summary>One <c>can</c>.</summary>
internal sealed record AbilityRule(
    IReadOnlySet<string> Actions,
    IReadOnlySet<string> Subjects,
    IReadOnlyDictionary<string, Value> Conditions,
    Value? Block,
    Condition Facts
)
{
    /// <summary>Whether it is about an action, with the aliases that the library brings.</summary>
    public bool Covers(string action) =>
        Actions.Contains("manage")
        || Actions.Contains(action)
        || action switch
        {
            "index" or "show" => Actions.Contains("read"),
            "edit" => Actions.Contains("update"),
            "new" => Actions.Contains("create"),
            _ => false,
        };
}
