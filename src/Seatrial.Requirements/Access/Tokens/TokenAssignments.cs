using System.Collections.Frozen;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>Settings of tokens that are assigned and not given to a call: Flask's and Django's, options of ASP.NET Core.</summary>
internal static class TokenAssignments
{
    private static readonly FrozenDictionary<string, string> PythonNames = new Dictionary<string, string>
    {
        ["SESSION_COOKIE_SECURE"] = "secure",
        ["SESSION_COOKIE_HTTPONLY"] = "httpOnly",
        ["SESSION_COOKIE_SAMESITE"] = "sameSite",
        ["SESSION_COOKIE_AGE"] = "expires",
        ["PERMANENT_SESSION_LIFETIME"] = "expires",
        ["JWT_ACCESS_TOKEN_EXPIRES"] = "access-expires",
        ["JWT_REFRESH_TOKEN_EXPIRES"] = "refresh-expires",
        ["JWT_COOKIE_SECURE"] = "jwt-secure",
        ["JWT_ALGORITHM"] = "algorithm",
        ["JWT_SECRET_KEY"] = "jwt-key",
        ["SECRET_KEY"] = "key",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> DotNetNames = new Dictionary<string, string>
    {
        ["HttpOnly"] = "httpOnly",
        ["SecurePolicy"] = "secure",
        ["SameSite"] = "sameSite",
        ["ExpireTimeSpan"] = "expires",
        ["SlidingExpiration"] = "sliding",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Read(CodeBase code, TokenCollector collector)
    {
        foreach (var file in code.Files)
        {
            if (file.Language == CodeLanguage.Python)
            {
                bool isSettings = file.Path.Contains("settings", StringComparison.Ordinal);
                foreach (var assignment in CodeWalk.Expressions(file).OfType<AssignmentExpression>())
                {
                    string? name = assignment.Target switch
                    {
                        IndexExpression { Target: MemberExpression { Name: "config" }, Index: LiteralExpression key } => key.Text,
                        NameExpression own when isSettings => own.Name,
                        _ => null,
                    };
                    if (name is not null && PythonNames.TryGetValue(name, out string? setting))
                    {
                        collector.Add(
                            file,
                            assignment.Place.Line,
                            "session settings",
                            (setting, Told(assignment.Value, setting.EndsWith("key", StringComparison.Ordinal), file, code))
                        );
                    }
                }
            }
            else if (file.Language == CodeLanguage.CSharp)
            {
                foreach (var assignment in CodeWalk.Expressions(file).OfType<AssignmentExpression>())
                {
                    if (
                        assignment.Target
                            is MemberExpression
                            {
                                Target: MemberExpression { Name: "Cookie" }
                                    or NameExpression { Name: "options" or "opt" or "o" or "opts" or "config" }
                            } member
                        && DotNetNames.TryGetValue(member.Name, out string? setting)
                    )
                    {
                        collector.Add(
                            file,
                            assignment.Place.Line,
                            "session settings",
                            (setting, Told(assignment.Value, false, file, code))
                        );
                    }
                }
            }
        }
    }

    private static string Told(Expression value, bool isKey, CodeFile file, CodeBase code) =>
        value switch
        {
            LiteralExpression literal when !isKey => literal.Text,
            CallExpression { Arguments: [{ Value: LiteralExpression { Kind: LiteralKind.Number } number } first, ..] } call when !isKey =>
                $"{call.Name} {(first.Name is null ? "" : first.Name + " ")}{number.Text}",
            MemberExpression member when !isKey => member.Name,
            _ => ValueSource.Of(value, file, code) is { Count: > 0 } names
                ? string.Join(" or ", names.Where(n => isKey || n != ValueSource.Literal)) is { Length: > 0 } told
                    ? told
                    : "computed"
                : "computed",
        };
}
