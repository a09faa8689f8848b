using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// Gates and policies: those of the repository are followed, so that what they compare counts and not that they are asked. Source: Laravel
/// documentation, "Authorization".
/// </summary>
internal static class LaravelGates
{
    private const string Facade = @"php:Illuminate\Support\Facades\Gate";
    private const string Contract = "type:Gate";
    private const string Response = @"php:Illuminate\Auth\Access\Response";

    private static readonly (string Ability, string[] Methods)[] Resource =
    [
        ("viewAny", ["index"]),
        ("view", ["show"]),
        ("create", ["create", "store"]),
        ("update", ["edit", "update"]),
        ("delete", ["destroy"]),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])[Facade, Contract, Facade + ".forUser()"]).SelectMany(target =>
            (CallRule[])
                [
                    new(target, "define", Define),
                    new(target, "policy", Policy),
                    new(target, "authorize", site => Demand(site, LaravelAuth.Caller(site.Evaluator), site[0], Subjects(site, 1))),
                    .. ((string[])["allows", "check", "any", "inspect"]).Select(n => new CallRule(
                        target,
                        n,
                        site => Answer(site, 0, isDenied: false)
                    )),
                    .. ((string[])["denies", "none"]).Select(n => new CallRule(target, n, site => Answer(site, 0, isDenied: true))),
                    new(target, "before", static _ => Value.Unknown),
                    new(target, "after", static _ => Value.Unknown),
                ]
        ),
        new("*", "authorize", Authorize) { Languages = LaravelPack.Php },
        new("*", "authorizeForUser", static site => Demand(site, site[0], site[1], Subjects(site, 2))) { Languages = LaravelPack.Php },
        new("*", "authorizeResource", AuthorizeResource) { Languages = LaravelPack.Php },
        .. ((string[])["can", "canAny"]).Select(n => new CallRule("*", n, site => IsCaller(site) ? Answer(site, 0, isDenied: false) : null)
        {
            Languages = LaravelPack.Php,
        }),
        .. ((string[])["cannot", "cant"]).Select(n => new CallRule("*", n, site => IsCaller(site) ? Answer(site, 0, isDenied: true) : null)
        {
            Languages = LaravelPack.Php,
        }),
        new(Response, "allow", static _ => new Value { Truth = Condition.Always }),
        new(Response, "deny", static _ => new Value { Truth = Condition.Never }),
        new(Response, "denyWithStatus", static _ => new Value { Truth = Condition.Never }),
        new(Response, "denyAsNotFound", static _ => new Value { Truth = Condition.Never }),
        new("*", "allow", static site => InPolicy(site) ? new Value { Truth = Condition.Always } : null) { Languages = LaravelPack.Php },
        new("*", "deny", static site => InPolicy(site) ? new Value { Truth = Condition.Never } : null) { Languages = LaravelPack.Php },
    ];

    /// <summary>What holds where a caller may do something to some subjects.</summary>
    public static Condition Ask(Evaluator evaluator, CodeFile file, Place place, Value user, Value ability, IReadOnlyList<Value> subjects)
    {
        string name = ability.Text ?? ability.Key ?? "";
        if (ability.Object is { Tag: null } several && several.Members.Count > 0)
        {
            return Condition.Or(several.Members.Values.Select(c => Ask(evaluator, file, place, user, c.Value ?? Value.Unknown, subjects)));
        }

        if (LaravelState.Of(evaluator).Gates.TryGetValue(name, out var gate))
        {
            var closure = gate.Functions.Count > 0 ? gate.Functions[0] : Callable(evaluator, gate);
            if (closure is not null)
            {
                return Condition.And(
                    Known($"gate {name}", file, place),
                    Truth(evaluator, closure, file, [new ArgumentValue(user), .. subjects.Select(s => new ArgumentValue(s))], place)
                );
            }
        }

        var model = subjects.Count > 0 ? EloquentModel.ClassOf(subjects[0]) : null;
        if (
            model is not null
            && PolicyOf(evaluator, model) is { } policy
            && evaluator.Code.Method(policy, LaravelPaths.Camel(name)) is { Function.Body: not null } method
        )
        {
            var self = Made(evaluator, policy);
            IReadOnlyList<ArgumentValue> arguments =
            [
                new ArgumentValue(user),
                .. subjects.Where((s, i) => i > 0 || s.Type is { IsInstance: true }).Select(s => new ArgumentValue(s)),
            ];
            var truth = Truth(evaluator, Closure.Of(method.Function, method.File, method.Owner, self), file, arguments, place);
            if (evaluator.Code.Method(policy, "before") is { Function.Body: not null } before)
            {
                truth = Condition.Or(
                    Truth(
                        evaluator,
                        Closure.Of(before.Function, before.File, before.Owner, self),
                        file,
                        [new ArgumentValue(user), new ArgumentValue(ability)],
                        place
                    ),
                    truth
                );
            }

            bool allowsGuests = method.Function.Parameters is [{ Default: not null } or { Type: null }, ..];
            return allowsGuests && truth.IsAlways
                ? Condition.Always
                : Condition.And(Known($"{policy.Class.Name}.{method.Function.Name}", file, place), truth);
        }

        // What is not in sight: a policy of a library about a record, or a permission by its name.
        return subjects.Any(s => s.Type is null or { IsInstance: true })
            ? Effects.Policy(name, subjects, file, place)
            : Condition.And(Known(name, file, place), Effects.Role(name, file, place));
    }

    private static Test Known(string name, CodeFile file, Place place) => Effects.Authenticated(name, file, place);

    private static Condition Truth(Evaluator evaluator, Closure closure, CodeFile file, IReadOnlyList<ArgumentValue> arguments, Place place)
    {
        var value =
            evaluator.Isolated(() => evaluator.InModule(closure.File ?? file, () => evaluator.Invoke(closure, arguments, place)))
            ?? Value.Unknown;
        return Evaluator.TruthOf(value, closure.File ?? file, closure.Function?.Place ?? place);
    }

    private static Value Made(Evaluator evaluator, ClassSymbol type) =>
        evaluator.InModule(
            type.File,
            () =>
                evaluator.Construct(
                    type,
                    new CallSite
                    {
                        Evaluator = evaluator,
                        File = type.File,
                        Place = type.Class.Place,
                        Name = type.Class.Name,
                        Arguments = [],
                    }
                )
        ) ?? Value.Unknown;

    /// <summary><c>[PostPolicy::class, 'update']</c> and <c>PostPolicy@update</c>.</summary>
    private static Closure? Callable(Evaluator evaluator, Value gate) =>
        gate.Object is { Tag: null } pair
        && pair.Members.TryGetValue("0", out var owner)
        && owner.Value?.Type?.Class is { } type
        && pair.Members.TryGetValue("1", out var named)
        && named.Value?.Text is { } name
        && evaluator.Code.Method(type, name) is { Function.Body: not null } method
            ? Closure.Of(method.Function, method.File, method.Owner, Made(evaluator, type))
            : null;

    /// <summary>The policy that is registered for a model, or that is named after it.</summary>
    private static ClassSymbol? PolicyOf(Evaluator evaluator, ClassSymbol model)
    {
        if (LaravelState.Of(evaluator).Policies.TryGetValue(model.Class.Name, out var registered))
        {
            return registered;
        }

        foreach (var decorator in model.Class.Decorators)
        {
            if (
                decorator.Name == "UsePolicy"
                && decorator.Arguments is [var first, ..]
                && evaluator.ValueOf(model.File, first.Value).Type?.Class is { } used
            )
            {
                return used;
            }
        }

        var named = evaluator.Code.ClassesNamed(model.Class.Name + "Policy").Where(c => c.File.Language == CodeLanguage.Php).ToList();
        return named.Count == 0 ? null : named.OrderByDescending(c => Common(c.File.Path, model.File.Path)).First();
    }

    private static int Common(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    private static List<Value> Subjects(CallSite site, int at) =>
        site[at].Object is { Tag: null } several && site[at].Type is null
            ? [.. several.Members.Values.Select(c => c.Value ?? Value.Unknown)]
        : site.Count > at ? [.. site.Arguments.Where(a => a.Name is null).Skip(at).Select(a => a.Value)]
        : site.Named("arguments") is { } named ? [named]
        : [];

    private static Value Demand(CallSite site, Value user, Value ability, List<Value> subjects)
    {
        site.Evaluator.Assume(Ask(site.Evaluator, site.File, site.Place, user, ability, subjects));
        return Value.Unknown;
    }

    /// <summary><c>$this->authorize('update', $post)</c>, and without an ability after the name of the method.</summary>
    private static Value? Authorize(CallSite site)
    {
        if (site.Call?.Receiver is not ThisExpression || site.Count == 0)
        {
            return null;
        }

        bool isNamed = site[0].Text is not null || site[0].Object is { Tag: null } || site[0].Type is null || site.Count > 1;
        return isNamed
            ? Demand(site, LaravelAuth.Caller(site.Evaluator), site[0], Subjects(site, 1))
            : Demand(
                site,
                LaravelAuth.Caller(site.Evaluator),
                Value.Constant(Resource.FirstOrDefault(r => r.Methods.Contains(site.Evaluator.Method)).Ability ?? site.Evaluator.Method),
                [site[0]]
            );
    }

    private static Value Answer(CallSite site, int abilityAt, bool isDenied)
    {
        var user = IsCaller(site) ? site.Receiver! : LaravelAuth.Caller(site.Evaluator);
        var truth = Ask(site.Evaluator, site.File, site.Place, user, site[abilityAt], Subjects(site, abilityAt + 1));
        return new Value { Truth = isDenied ? truth.Negated() : truth };
    }

    private static bool IsCaller(CallSite site) => site.Receiver is { } receiver && receiver.Has(Origins.Principal);

    private static bool InPolicy(CallSite site) =>
        site.Call?.Receiver is ThisExpression
        && site.Receiver?.Type?.Class is { } type
        && type.Class.Name.EndsWith("Policy", StringComparison.Ordinal);

    private static Value Define(CallSite site)
    {
        if (site[0].Text is { } name)
        {
            LaravelState.Of(site.Evaluator).Gates[name] = site[1];
        }

        return Value.Unknown;
    }

    private static Value Policy(CallSite site)
    {
        if (site[0].Type?.Class is { } model && site[1].Type?.Class is { } policy)
        {
            LaravelState.Of(site.Evaluator).Policies[model.Class.Name] = policy;
        }

        return Value.Unknown;
    }

    /// <summary>In a constructor: each method of the resource asks the policy about what it does.</summary>
    private static Value? AuthorizeResource(CallSite site)
    {
        if (LaravelState.Of(site.Evaluator).Collecting is { } into && site[0].Type?.Class is { } model)
        {
            string parameter = site[1].Text ?? LaravelPaths.Snake(model.Class.Name);
            var (only, except) = (Names(site[2], "only"), Names(site[2], "except"));
            foreach (var (ability, all) in Resource)
            {
                string[] methods = [.. all.Where(m => (only.Count == 0 || only.Contains(m)) && !except.Contains(m))];
                string subject = ability is "viewAny" or "create" ? $"{model.Class.Namespace}\\{model.Class.Name}" : parameter;
                into.Add(new ControllerMiddleware(Value.Constant($"can:{ability},{subject}"), site.File, site.Place) { Only = methods });
            }
        }

        return Value.Unknown;
    }

    private static IReadOnlyList<string> Names(Value options, string name) =>
        options.Object is { Tag: null } written && written.Members.TryGetValue(name, out var cell)
            ? LaravelRouting.Texts(cell.Value ?? Value.Unknown)
            : [];
}
