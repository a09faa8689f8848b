using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Guards that attributes put in front of an action, class first, and whether one declares it open.</summary>
internal static class AuthorizeGuards
{
    private static readonly string[] FilterMethods =
    [
        "OnAuthorization",
        "OnAuthorizationAsync",
        "OnResourceExecuting",
        "OnResourceExecutionAsync",
        "OnActionExecuting",
        "OnActionExecutionAsync",
    ];

    public static bool IsOpen(IEnumerable<CallExpression> attributes) => attributes.Any(a => a.Name is "AllowAnonymous");

    /// <summary>The guard of one attribute; null where it guards nothing.</summary>
    public static EndpointStep? Of(Evaluator evaluator, CodeFile file, CallExpression attribute)
    {
        string name = attribute.Name ?? "";
        var own =
            evaluator.Code.ResolveType(file, new TypeReference(name))
            ?? evaluator.Code.ResolveType(file, new TypeReference(name + "Attribute"));
        if (name is "ServiceFilter" or "TypeFilter")
        {
            var type =
                attribute.TypeArguments is [var written] ? written
                : attribute.Arguments is [{ Value: MemberExpression { Name: "class", Target: NameExpression target } }, ..]
                    ? new TypeReference(target.Name)
                : null;
            return type is not null && evaluator.Code.ResolveType(file, type) is { } filter
                ? Filter(evaluator.Code, type.ShortName, file, attribute, filter)
                : null;
        }

        if (own is not null)
        {
            return Own(evaluator, file, attribute, own);
        }

        if (name == "Authorize")
        {
            return Library(evaluator, file, attribute);
        }

        return name.Contains("Authorize", StringComparison.Ordinal) || name.Contains("Permission", StringComparison.Ordinal)
            ? new EndpointStep($"[{name}]", file, attribute.Place.Line, static _ => true)
            : null;
    }

    /// <summary><c>[Authorize]</c> with its roles and policy.</summary>
    private static EndpointStep Library(Evaluator evaluator, CodeFile file, CallExpression attribute)
    {
        string? roles = Text(evaluator, file, attribute, "Roles");
        string? policy =
            Text(evaluator, file, attribute, "Policy")
            ?? (attribute.Arguments.FirstOrDefault(a => a.Name is null) is { } first ? Text(evaluator, file, first.Value) : null);
        string name =
            roles is not null ? $"[Authorize(Roles = \"{roles}\")]"
            : policy is not null ? $"[Authorize(\"{policy}\")]"
            : "[Authorize]";
        return Effects.Guard(name, file, attribute.Place.Line, Demanded(evaluator, name, roles, policy, file, attribute.Place));
    }

    /// <summary>The caller is known, and has the roles or what the policy asks for.</summary>
    public static IReadOnlyList<Condition> Demanded(
        Evaluator evaluator,
        string name,
        string? roles,
        string? policy,
        CodeFile file,
        Place place
    )
    {
        var holds = new List<Condition> { Effects.Authenticated(name, file, place) };
        if (roles is not null)
        {
            holds.Add(Effects.Role($"role {roles}", file, place));
        }

        if (policy is not null && AspNetSettings.Of(evaluator).IsRole(policy))
        {
            holds.Add(Effects.Role($"policy {policy}", file, place));
        }

        return holds;
    }

    /// <summary>
    /// An attribute of the repository: a filter is followed, one that extends <c>Authorize</c> demands what it is named after.
    /// </summary>
    private static EndpointStep? Own(Evaluator evaluator, CodeFile file, CallExpression attribute, ClassSymbol type)
    {
        if (Filter(evaluator.Code, $"[{attribute.Name}]", file, attribute, type) is { } filter)
        {
            return filter;
        }

        // A factory of filters hands the type of the filter to its base.
        foreach (var constructor in type.Class.Methods.Where(m => m.Name == "constructor"))
        {
            foreach (var call in CodeWalk.Calls(constructor))
            {
                if (
                    call.Callee is BaseExpression
                    && call.Arguments is [{ Value: MemberExpression { Name: "class", Target: NameExpression made } }, ..]
                    && Behind(evaluator.Code, type, made.Name) is { } behind
                )
                {
                    return Filter(evaluator.Code, $"[{attribute.Name}]", file, attribute, behind);
                }
            }
        }

        if (!evaluator.Code.Inherits(type, b => b.ShortName is "AuthorizeAttribute" or "Authorize"))
        {
            return null;
        }

        string asked = string.Join(
            ", ",
            attribute
                .Arguments.Select(a =>
                    a.Value switch
                    {
                        MemberExpression member => member.Name,
                        LiteralExpression literal => literal.Text,
                        _ => "",
                    }
                )
                .Where(t => t.Length > 0)
        );
        string name = asked.Length == 0 ? $"[{attribute.Name}]" : $"[{attribute.Name}({asked})]";
        return Effects.Guard(
            name,
            file,
            attribute.Place.Line,
            Effects.Authenticated(name, file, attribute.Place),
            Effects.Role(name, file, attribute.Place)
        );
    }

    /// <summary>The filter of a factory: a class of its own, or one that the factory keeps within itself.</summary>
    private static ClassSymbol? Behind(CodeBase code, ClassSymbol factory, string name) =>
        code.ResolveType(factory.File, new TypeReference(name)) ?? code.ClassesNamed(name).FirstOrDefault(c => c.File == factory.File);

    private static EndpointStep? Filter(CodeBase code, string name, CodeFile file, CallExpression attribute, ClassSymbol type)
    {
        var method = FilterMethods.Select(m => code.Method(type, m)).FirstOrDefault(m => m is { Function.Body: not null });
        return method is null ? null : FilterSteps.Of(name, file, attribute, type, method);
    }

    private static string? Text(Evaluator evaluator, CodeFile file, CallExpression attribute, string name) =>
        attribute.Arguments.FirstOrDefault(a => a.Name == name) is { } given ? Text(evaluator, file, given.Value) : null;

    private static string? Text(Evaluator evaluator, CodeFile file, Expression value) =>
        evaluator.InModule(file, () => evaluator.Evaluate(value))?.Text ?? (value is MemberExpression member ? member.Name : null);
}
