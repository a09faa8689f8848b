using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Values that packs for Node.js make.</summary>
internal static class ScriptValues
{
    private static readonly string[] CallerWords =
    [
        "user",
        "account",
        "auth",
        "uid",
        "loggedin",
        "signedin",
        "admin",
        "role",
        "member",
        "customer",
        "passport",
        "principal",
        "identity",
        "login",
        "email",
        "tenant",
        "org",
        "permission",
    ];

    /// <summary>An object whose members come from the request, and that the program may write to.</summary>
    public static Value Bag(Evaluator evaluator, CodeFile file, Origins origin)
    {
        var bag = new AbstractObject(file, default);
        evaluator.Assign(bag.Rest, Value.Of(origin));
        return new Value { Origins = origin, Object = bag };
    }

    /// <summary>An object of a library that the program may write to.</summary>
    public static Value Object(CodeFile file, string type) =>
        new()
        {
            Type = new KnownType { External = type, IsInstance = true },
            Object = new AbstractObject(file, default),
        };

    /// <summary>Whether a member of a session says by its name who the caller is or that he is signed in.</summary>
    public static bool IsCallerName(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain is "id" or "sub" || Array.Exists(CallerWords, w => plain.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>What the server keeps for a caller: members that name him are the caller, others are nothing known.</summary>
    public static Value? SessionMember(MemberSite site) => IsCallerName(site.Name) ? Value.Of(Origins.Principal, site.Name) : null;

    /// <summary>A route from a path argument: a text, or the texts of a list.</summary>
    public static IReadOnlyList<string> Paths(Value value) =>
        value.Text is { } text ? [text]
        : value.Object is { Tag: null } list && list.Members.Count > 0 && list.Members.Values.All(c => c.Value?.Text is not null)
            ? [.. list.Members.Values.Select(c => c.Value!.Text!)]
        : [];

    /// <summary>The text of a member of an options object; null where it is not known.</summary>
    public static string? Text(Value options, string name) => Member(options, name)?.Text;

    /// <summary>The first argument as it is written; null where there is none.</summary>
    public static Expression? FirstArgument(CallExpression? call) => call is { Arguments: [var first, ..] } ? first.Value : null;

    public static Value? Member(Value options, string name) =>
        options.Object is { } known && known.Members.TryGetValue(name, out var cell) ? cell.Value : null;

    /// <summary>
    /// <c>next()</c>, which lets the request pass; <c>next(error)</c> does not. Who is given it and not followed lets pass, too.
    /// </summary>
    public static Value Continuation(Func<CallSite, Value> pass)
    {
        Closure? next = null;
        next = Closure.From(site =>
        {
            bool isCalled =
                site.Call?.Callee is NameExpression or MemberExpression { Target: NameExpression }
                && site.Evaluator.Evaluate(site.Call.Callee).Functions.Contains(next!);
            if (site.Count == 0 || site[0].IsNull || (!isCalled && site[0].Type?.External != ScriptErrors.Type))
            {
                return pass(site);
            }

            if (site[0].Text is not ("route" or "router"))
            {
                site.Evaluator.Respond(StatusOf(site[0]), Value.Unknown, site.File, site.Place);
            }

            return Value.Unknown;
        });
        return Value.Function(next);
    }

    /// <summary>A site for calls that a pack makes itself.</summary>
    public static CallSite Site(Evaluator evaluator, CodeFile file, Place place, string name = "") =>
        new()
        {
            Evaluator = evaluator,
            File = file,
            Place = place,
            Name = name,
            Arguments = [],
        };

    /// <summary>The status that an error stands for: what a rule said, what its class or members say; 500 where nothing does.</summary>
    public static int StatusOf(Value error)
    {
        if (error.Denial != 0)
        {
            return error.Denial;
        }

        foreach (string name in (string[])["statusCode", "status", "code", "httpCode"])
        {
            if (Text(error, name) is { } text && int.TryParse(text, out int status) && status is >= 300 and < 600)
            {
                return status;
            }
        }

        string type = error.Type?.Class?.Class.Name ?? "";
        return type.Contains("Unauth", StringComparison.OrdinalIgnoreCase) ? 401
            : type.Contains("Forbidden", StringComparison.OrdinalIgnoreCase) ? 403
            : type.Contains("NotFound", StringComparison.OrdinalIgnoreCase) ? 404
            : 500;
    }
}
