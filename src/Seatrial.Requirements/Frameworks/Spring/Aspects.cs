using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Annotations of the repository that an aspect looks at before the method runs: the advice reads who calls and throws where that is not
/// enough. Source: Spring Framework reference, "Declaring Advice".
/// </summary>
internal static class Aspects
{
    private const int MaxHelpers = 16;

    private static readonly ConditionalWeakTable<CodeBase, List<Advice>> known = [];

    private static readonly string[] Words =
    [
        "auth",
        "login",
        "signin",
        "token",
        "role",
        "perm",
        "privilege",
        "access",
        "secur",
        "admin",
        "identity",
        "jwt",
    ];

    /// <summary>What reads who calls.</summary>
    private static readonly string[] Sources =
    [
        "getHeader",
        "getCookies",
        "getSession",
        "getUserPrincipal",
        "getRemoteUser",
        "getAuthentication",
        "getPrincipal",
        "getSubject",
    ];

    private static readonly string[] Roles = ["role", "perm", "privilege", "authorit", "admin"];

    /// <summary>Whether an annotation lets known callers through alone; null where no advice of the repository says so.</summary>
    /// <returns>Whether it asks for a role too.</returns>
    public static bool? Demand(CodeBase code, ClassSymbol owner, string annotation) =>
        code.ResolveType(owner.File, new TypeReference(annotation)) is { Class.Kind: ClassKind.Interface } own
        && known.GetValue(code, Read).Find(a => a.Covers(code, own)) is { } advice
        && (Array.Exists(Words, w => Has(own.Class.Name, w)) || Array.Exists(Words, w => Has(advice.Type.Class.Name, w)))
            ? advice.AsksForRole
            : null;

    private static List<Advice> Read(CodeBase code)
    {
        var found = new List<Advice>();
        foreach (var type in code.Classes)
        {
            if (type.File.Language != CodeLanguage.Java || !type.Class.Decorators.Any(d => d.Name == "Aspect"))
            {
                continue;
            }

            foreach (var method in type.Class.Methods.Where(m => m.Decorators.Any(d => d.Name is "Before" or "Around")))
            {
                CallExpression[] calls = [.. Calls(type.Class, method)];
                if (
                    calls.Any(c =>
                        c is { Kind: CallKind.Construction, Name: { } made } && made.EndsWith("Exception", StringComparison.Ordinal)
                    ) && calls.Any(c => c.Name is { } name && Array.IndexOf(Sources, name) >= 0)
                )
                {
                    found.Add(new Advice(type, method, calls.Any(c => c.Name is { } name && Array.Exists(Roles, r => Has(name, r)))));
                }
            }
        }

        return found;
    }

    /// <summary>Calls of an advice, and of the methods of its class that it calls.</summary>
    private static IEnumerable<CallExpression> Calls(Class type, Function advice)
    {
        var seen = new HashSet<Function> { advice };
        var open = new Queue<Function>(seen);
        while (open.TryDequeue(out var function))
        {
            foreach (var call in CodeWalk.Calls(function))
            {
                yield return call;
                if (
                    call.Receiver is null or ThisExpression
                    && type.Methods.FirstOrDefault(m => m.Name == call.Name) is { } helper
                    && seen.Count < MaxHelpers
                    && seen.Add(helper)
                )
                {
                    open.Enqueue(helper);
                }
            }
        }
    }

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private sealed record Advice(ClassSymbol Type, Function Method, bool AsksForRole)
    {
        /// <summary>
        /// Whether its pointcut names the annotation: by its name, or by a parameter of its type; at the advice or at a pointcut that the
        /// advice names.
        /// </summary>
        public bool Covers(CodeBase code, ClassSymbol annotation) => Pointcuts(code).Any(p => Names(code, p, annotation));

        private IEnumerable<(string Text, Function Method)> Pointcuts(CodeBase code)
        {
            foreach (string text in TextsOf(code, Method))
            {
                yield return (text, Method);
                foreach (var other in Type.Class.Methods)
                {
                    if (other.Decorators.Any(d => d.Name == "Pointcut") && text.Contains(other.Name + "(", StringComparison.Ordinal))
                    {
                        foreach (string named in TextsOf(code, other))
                        {
                            yield return (named, Method);
                        }
                    }
                }
            }
        }

        private IEnumerable<string> TextsOf(CodeBase code, Function method) =>
            method
                .Decorators.Where(d => d.Name is "Before" or "Around" or "Pointcut")
                .SelectMany(d => Texts.Of(code, Type, d.Arguments.Select(a => a.Value)));

        private bool Names(CodeBase code, (string Text, Function Method) pointcut, ClassSymbol annotation)
        {
            foreach (string mark in (string[])["@annotation(", "@within("])
            {
                for (
                    int at = pointcut.Text.IndexOf(mark, StringComparison.Ordinal);
                    at >= 0;
                    at = pointcut.Text.IndexOf(mark, at + 1, StringComparison.Ordinal)
                )
                {
                    int from = at + mark.Length;
                    int end = pointcut.Text.IndexOf(')', from);
                    string asked = end < 0 ? "" : pointcut.Text[from..end].Trim();
                    string own = asked[(asked.LastIndexOf('.') + 1)..];
                    if (
                        own == annotation.Class.Name
                        || (
                            pointcut.Method.Parameters.FirstOrDefault(p => p.Name == asked)?.Type is { } type
                            && code.ResolveType(Type.File, type) is { } given
                            && given == annotation
                        )
                    )
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
