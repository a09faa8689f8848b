using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Guards that annotations put in front of a method: Spring Security's, Jakarta's, Shiro's, Sa-Token's, and annotations of the repository
/// that are made of them.
/// </summary>
internal static class MethodSecurity
{
    private static readonly HashSet<string> Callers = new(StringComparer.Ordinal)
    {
        "RequiresAuthentication",
        "RequiresUser",
        "SaCheckLogin",
        "Authenticated",
    };
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "Secured",
        "RolesAllowed",
        "RequiresRoles",
        "RequiresPermissions",
        "SaCheckRole",
        "SaCheckPermission",
        "DenyAll",
    };

    private static readonly string[] Demands = ["Requires", "Require", "Has", "Check", "Needs"];

    private static readonly string[] Demanded = ["Permission", "Role", "Authorit", "Privilege", "Admin", "Scope"];

    public static IEnumerable<EndpointStep> Of(
        CodeBase code,
        ClassSymbol owner,
        IEnumerable<CallExpression> annotations,
        Function method,
        string route
    )
    {
        foreach (var annotation in annotations)
        {
            string name = annotation.Name ?? "";
            if (name is "PreAuthorize" or "PostAuthorize")
            {
                yield return Expression(code, owner, annotation, annotation, method, route);
            }
            else if (Callers.Contains(name))
            {
                yield return Effects.Guard(
                    "@" + name,
                    owner.File,
                    annotation.Place.Line,
                    Effects.Authenticated("@" + name, owner.File, annotation.Place)
                );
            }
            else if (Roles.Contains(name))
            {
                string asked = $"@{name}({string.Join(", ", Texts.Of(code, owner, annotation.Arguments.Select(a => a.Value)))})";
                yield return Effects.Guard(
                    asked,
                    owner.File,
                    annotation.Place.Line,
                    Effects.Authenticated(asked, owner.File, annotation.Place),
                    Effects.Role(asked, owner.File, annotation.Place)
                );
            }
            else if (
                code.ResolveType(owner.File, new TypeReference(name)) is { Class.Kind: ClassKind.Interface } own
                && own.Class.Decorators.FirstOrDefault(d => d.Name is "PreAuthorize") is { } inner
            )
            {
                yield return Expression(code, own, inner, annotation, method, route);
            }
            else if ((IsOwnDemand(code, owner, name) ? true : Aspects.Demand(code, owner, name)) is { } asksForRole)
            {
                string asked = $"@{name}({string.Join(", ", Texts.Of(code, owner, annotation.Arguments.Select(a => a.Value)))})";
                var known = Effects.Authenticated(asked, owner.File, annotation.Place);
                yield return Effects.Guard(
                    asked,
                    owner.File,
                    annotation.Place.Line,
                    asksForRole ? [known, Effects.Role(asked, owner.File, annotation.Place)] : [known]
                );
            }
        }
    }

    /// <summary>
    /// An annotation of the repository that asks for a role or permission by its name, where an aspect or manager stands behind it, which
    /// weaving runs.
    /// </summary>
    private static bool IsOwnDemand(CodeBase code, ClassSymbol owner, string name) =>
        Array.Exists(Demands, d => name.StartsWith(d, StringComparison.Ordinal))
        && Array.Exists(Demanded, d => name.Contains(d, StringComparison.Ordinal))
        && code.ResolveType(owner.File, new TypeReference(name)) is { Class.Kind: ClassKind.Interface } own
        && code.Classes.Any(c =>
            c.Class != own.Class
            && c.File.Language == CodeLanguage.Java
            && c.Class.Kind == ClassKind.Class
            && (c.Class.Name.StartsWith(name, StringComparison.Ordinal) || c.Class.Decorators.Any(d => d.Name == "Aspect"))
        );

    private static EndpointStep Expression(
        CodeBase code,
        ClassSymbol owner,
        CallExpression annotation,
        CallExpression place,
        Function method,
        string route
    )
    {
        string text = string.Concat(Texts.Of(code, owner, annotation.Arguments.Select(a => a.Value)));
        string name = $"@{annotation.Name}(\"{text}\")";
        if (text.Contains("permitAll", StringComparison.Ordinal) || text is "true")
        {
            return new EndpointStep(name, owner.File, place.Place.Line, static _ => true) { IsFollowed = true };
        }

        // A parameter that the expression asks about is what the policy decides on.
        Value[] subjects =
        [
            .. method
                .Parameters.Where(p => text.Contains("#" + p.Name, StringComparison.Ordinal))
                .Select(p => new Value { Origins = RequestValues.OriginOf(p, route), Key = RequestValues.KeyOf(p) }),
        ];
        var holds = new List<Condition> { Effects.Authenticated(name, owner.File, place.Place) };
        if (subjects.Length > 0 || text.Contains("returnObject", StringComparison.Ordinal))
        {
            holds.Add(Effects.Policy(name, subjects, owner.File, place.Place));
        }
        else if (text.Trim() is not ("isAuthenticated()" or "isFullyAuthenticated()"))
        {
            holds.Add(Effects.Role(name, owner.File, place.Place));
        }

        return Effects.Guard(name, owner.File, place.Place.Line, holds);
    }
}
