using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// What filter chains demand of requests, read from the chains of calls that set them up, in both of Spring Security's ways to write them.
/// </summary>
internal sealed class SecurityRules
{
    private static readonly ConditionalWeakTable<CodeBase, SecurityRules> known = [];
    private static readonly HashSet<string> Matchers = new(StringComparer.Ordinal)
    {
        "requestMatchers",
        "antMatchers",
        "mvcMatchers",
        "pathMatchers",
        "regexMatchers",
    };
    private static readonly HashSet<string> Authorizers = new(StringComparer.Ordinal)
    {
        "authorizeHttpRequests",
        "authorizeRequests",
        "authorizeExchange",
    };
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "permitAll", "anonymous" };
    private static readonly HashSet<string> SignedIn = new(StringComparer.Ordinal) { "authenticated", "fullyAuthenticated", "rememberMe" };
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "hasRole",
        "hasAnyRole",
        "hasAuthority",
        "hasAnyAuthority",
        "access",
        "denyAll",
        "hasIpAddress",
    };

    private readonly List<FilterChain> chains = [];
    private readonly HashSet<string> modulesWithControllers;

    private SecurityRules(CodeBase code)
    {
        modulesWithControllers =
        [
            .. code
                .Classes.Where(c =>
                    c.File.Language == CodeLanguage.Java && c.Class.Decorators.Any(d => d.Name is "RestController" or "Controller")
                )
                .Select(c => ModuleOf(c.File.Path)),
        ];
        foreach (
            var type in code.Classes.Where(c =>
                c.File.Language == CodeLanguage.Java && !c.File.Path.Contains("/test/", StringComparison.Ordinal)
            )
        )
        {
            foreach (var method in type.Class.Methods)
            {
                if (Read(code, type, method) is { } chain)
                {
                    chains.Add(chain);
                }
            }
        }

        chains.Sort(static (a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : b.Scope.Count.CompareTo(a.Scope.Count));
    }

    public static SecurityRules Of(CodeBase code) => known.GetValue(code, static c => new SecurityRules(c));

    /// <summary>The rule for a request: the first that fits in the first chain that is asked; null where no chain asks.</summary>
    public SecurityRule? For(string path, string method, string route)
    {
        string module = ModuleOf(path);
        bool hasOwn = chains.Exists(c => ModuleOf(c.File.Path) == module);
        foreach (var chain in chains)
        {
            string owner = ModuleOf(chain.File.Path);
            if (hasOwn ? owner != module : modulesWithControllers.Contains(owner))
            {
                continue;
            }

            if (chain.Scope.Count > 0 && !chain.Scope.Any(p => AntPattern.Covers(p, route)))
            {
                continue;
            }

            if (
                chain.Rules.FirstOrDefault(r => (r.Method is null || r.Method == method) && AntPattern.Covers(r.Pattern, route)) is { } rule
            )
            {
                return rule;
            }

            if (!chain.IsPartial)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The part of a build that a file belongs to: the folder in front of <c>src</c>.</summary>
    public static string ModuleOf(string path) => path.IndexOf("src/main/", StringComparison.Ordinal) is var at and >= 0 ? path[..at] : "";

    private static FilterChain? Read(CodeBase code, ClassSymbol owner, Function method)
    {
        var calls = new List<CallExpression>();
        if (method.Body is null || !CodeWalk.Calls(method).Any(c => c.Name is { } n && (Authorizers.Contains(n) || n == "ignoring")))
        {
            return null;
        }

        foreach (var expression in TopCalls(method.Body))
        {
            Flatten(expression, calls, 0);
        }

        var rules = new List<SecurityRule>();
        var scope = new List<string>();
        List<(string Pattern, string? Method)> pending = [];
        bool isAuthorizing = false;
        bool isIgnoring = false;
        foreach (var call in calls)
        {
            string name = call.Name ?? "";
            isAuthorizing |= Authorizers.Contains(name);
            isIgnoring |= name == "ignoring";
            if (name is "securityMatcher" or "securityMatchers" or "antMatcher" && !isAuthorizing)
            {
                scope.AddRange(Texts.Of(code, owner, call.Arguments.Select(a => a.Value)));
            }
            else if (Matchers.Contains(name))
            {
                string? verb = call
                    .Arguments.Select(a => a.Value)
                    .OfType<MemberExpression>()
                    .FirstOrDefault(m => m.Target is NameExpression { Name: "HttpMethod" })
                    ?.Name;
                var patterns = Texts.Of(
                    code,
                    owner,
                    call.Arguments.Select(a => a.Value)
                        .Where(v => v is not MemberExpression { Target: NameExpression { Name: "HttpMethod" } })
                );
                pending.AddRange(patterns.Count == 0 && verb is not null ? [("/**", verb)] : patterns.Select(p => (p, verb)));
                if (isIgnoring && !isAuthorizing)
                {
                    Decide(call, SecurityDemand.Open);
                }
            }
            else if (name is "anyRequest" or "anyExchange")
            {
                pending.Add(("/**", null));
            }
            else if (pending.Count > 0 && (Open.Contains(name) || SignedIn.Contains(name) || Roles.Contains(name)))
            {
                Decide(
                    call,
                    Open.Contains(name) ? SecurityDemand.Open
                        : SignedIn.Contains(name) ? SecurityDemand.Caller
                        : SecurityDemand.Role
                );
            }
        }

        int order =
            method.Decorators.Concat(owner.Class.Decorators).FirstOrDefault(d => d.Name == "Order")?.Arguments
                is [{ Value: LiteralExpression { Kind: LiteralKind.Number } number }, ..]
            && int.TryParse(number.Text, out int given)
                ? given
                : int.MaxValue;
        return rules.Count == 0
            ? null
            : new FilterChain(owner.File, isIgnoring && !isAuthorizing ? int.MinValue : order, scope, rules, isIgnoring && !isAuthorizing);

        void Decide(CallExpression call, SecurityDemand demand)
        {
            string text = string.Join(", ", Texts.Of(code, owner, call.Arguments.Select(a => a.Value)));
            rules.AddRange(
                pending.Select(p => new SecurityRule(
                    p.Pattern,
                    p.Method,
                    demand,
                    text.Length == 0 ? $"{call.Name}()" : $"{call.Name}({text})",
                    owner.File,
                    call.Place
                ))
            );
            pending.Clear();
        }
    }

    private static IEnumerable<Expression> TopCalls(Block body)
    {
        foreach (var statement in body.Statements)
        {
            switch (statement)
            {
                case ExpressionStatement { Expression: AssignmentExpression set }:
                    yield return set.Value;
                    break;
                case ExpressionStatement expression:
                    yield return expression.Expression;
                    break;
                case ReturnStatement { Value: { } value }:
                    yield return value;
                    break;
                case Block inner:
                    foreach (var nested in TopCalls(inner))
                    {
                        yield return nested;
                    }

                    break;
            }
        }
    }

    /// <summary>Calls of a chain in the order in which they run, with what their lambdas call in their place.</summary>
    private static void Flatten(Expression expression, List<CallExpression> into, int depth)
    {
        if (depth > 200)
        {
            return;
        }

        if (expression is FunctionExpression { Function.Body: { } body })
        {
            foreach (var inner in TopCalls(body))
            {
                Flatten(inner, into, depth + 1);
            }
        }
        else if (expression is CallExpression call)
        {
            if (call.Receiver is { } receiver)
            {
                Flatten(receiver, into, depth + 1);
            }

            into.Add(call);
            foreach (var argument in call.Arguments.Where(a => a.Value is FunctionExpression))
            {
                Flatten(argument.Value, into, depth + 1);
            }
        }
    }
}
