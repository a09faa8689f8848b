using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Access;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// Pundit and Action Policy: policy classes of the repository are followed as code; one that is not there is a policy that decides.
/// </summary>
internal static class Pundit
{
    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("authorize", static site => Demand(site, site.Count > 1 ? site[1].Text : site.Named("query")?.Text)),
        Rule(
            "authorize!",
            static site =>
                site.Named("to") is { } query ? Demand(site, query.Text)
                : site.Count < 2 ? Demand(site, null)
                : CanCan.Demand(site)
        ),
        Rule("allowed_to?", static site => site.Receiver is null && site.Count == 2 ? Asked(site, site[1], site[0].Text) : null),
        Rule("policy", static site => site.Receiver is null && site.Count == 1 ? Policy(site, site[0]) : null),
        Rule("policy_scope", static site => Scope(site)),
        Rule("authorized_scope", static site => Scope(site)),
        .. ((string[])["verify_authorized", "verify_policy_scoped", "skip_authorization", "skip_policy_scope"]).Select(n =>
            Rule(n, static site => RailsExchange.Of(site.Evaluator.Self) is null ? null : Value.Unknown)
        ),
    ];

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    private static Value? Demand(CallSite site, string? query)
    {
        if (RailsExchange.Of(site.Evaluator.Self) is null || site.Count == 0)
        {
            return null;
        }

        var record = Subject(site[0]);
        var answer = Asked(site, record, query, site.Named("policy_class") ?? site.Named("with"));
        site.Evaluator.Assume(answer?.Truth ?? Effects.Policy(query ?? "a policy", [record], site.File, site.Place));
        return record;
    }

    /// <summary>What the policy says of a record.</summary>
    private static Value? Asked(CallSite site, Value record, string? query, Value? named = null)
    {
        string method = query ?? (RailsExchange.Of(site.Evaluator.Self)?.Action ?? "") + "?";
        if (
            Find(site, record, named) is not { } type
            || site.Evaluator.Code.Method(type, method, isStatic: false) is not { Function.Body: not null } rule
        )
        {
            return null;
        }

        var policy = Made(site, type, record);
        var value = site.Evaluator.Invoke(Closure.Of(rule.Function, rule.File, rule.Owner, policy), [], site.Place);
        var truth = Evaluator.TruthOf(value, site.File, site.Place);

        // What a policy asks beyond what was understood is for the policy to decide; one that lets everybody decides nothing.
        return new Value
        {
            Truth =
                truth.IsAlways || truth.Implies(CallerTests.Authenticates)
                    ? truth
                    : Effects.Policy($"{type.Class.Name}#{method}", [record], site.File, site.Place),
        };
    }

    private static Value? Policy(CallSite site, Value record) =>
        Find(site, Subject(record), null) is { } type ? Made(site, type, Subject(record)) : null;

    private static Value? Scope(CallSite site)
    {
        if (RailsExchange.Of(site.Evaluator.Self) is null || site.Count == 0)
        {
            return null;
        }

        var records = Subject(site[0]);
        var named = site.Named("policy_scope_class");
        var type = named?.Type?.Class ?? (Find(site, records, null) is { } policy ? Nested(site.Evaluator.Code, policy) : null);
        if (type is null || site.Evaluator.Code.Method(type, "resolve", isStatic: false) is not { Function.Body: not null } resolve)
        {
            site.Evaluator.Assume(Effects.Policy("policy_scope", [records], site.File, site.Place));
            return records;
        }

        return site.Evaluator.Invoke(Closure.Of(resolve.Function, resolve.File, resolve.Owner, Made(site, type, records)), [], site.Place);
    }

    /// <summary>The class <c>Scope</c> of a policy, or of one that it is derived from.</summary>
    private static ClassSymbol? Nested(CodeBase code, ClassSymbol policy)
    {
        foreach (var type in (IEnumerable<ClassSymbol>)[policy, .. code.Bases(policy)])
        {
            if (type.Class.Nested.FirstOrDefault(n => n.Name == "Scope") is { } scope)
            {
                return new ClassSymbol(scope, type.File);
            }
        }

        return null;
    }

    private static Value Made(CallSite site, ClassSymbol type, Value record)
    {
        var code = site.Evaluator.Code;
        var controller = site.Evaluator.Self!;
        var owner = controller.Type!.Class!;
        string caller = code.Method(owner, "pundit_user", isStatic: false) is not null ? "pundit_user" : "current_user";
        var user = site.Evaluator.Send(controller, owner, caller, [], site.Place);
        return site.Evaluator.Construct(
            type,
            new CallSite
            {
                Evaluator = site.Evaluator,
                File = site.File,
                Place = site.Place,
                Name = "new",
                Arguments = [new ArgumentValue(user), new ArgumentValue(record)],
            }
        );
    }

    /// <summary>The last of a list of modules and a record.</summary>
    private static Value Subject(Value given) => Evaluator.KnownElements(given) is { Count: > 0 } parts ? parts[^1] : given;

    private static ClassSymbol? Find(CallSite site, Value record, Value? named)
    {
        if (named?.Type?.Class is { } written)
        {
            return written;
        }

        var code = site.Evaluator.Code;
        string? name =
            record.Type?.Class?.Class.Name
            ?? (
                record.Text is { } symbol ? ActiveRecord.Inflections.Camel(symbol)
                : record.Loads is [{ } load, ..] ? load.Entity
                : null
            );
        if (name is null)
        {
            return null;
        }

        var found = code.ClassesNamed(name + "Policy");
        string space = RailsExchange.Of(site.Evaluator.Self)?.Controller.Class.Namespace ?? "";
        bool isQualified = Evaluator.KnownElements(site[0]).Count > 1;
        return found.Count == 0
            ? null
            : (isQualified ? found.FirstOrDefault(f => f.Class.Namespace == space) : null)
                ?? found.FirstOrDefault(f => f.Class.Namespace == (record.Type?.Class?.Class.Namespace ?? ""))
                ?? found[0];
    }
}
