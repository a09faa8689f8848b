using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>What steps keep for each other in the context of a framework: <c>c.Set("user", u)</c>, <c>c.Locals("user", u)</c>.</summary>
internal static class GoKept
{
    private const string Key = "$key:";

    /// <summary>Keeps the second argument under the first.</summary>
    public static Value Set(CallSite site)
    {
        if (site.Receiver?.Object is { } context)
        {
            site.Evaluator.Assign(context.Member(NameOf(site)), GoContext.Kept(site, site[1]));
        }

        return Value.Unknown;
    }

    public static void Set(CallSite site, Value context, string key, Value value)
    {
        if (context.Object is { } made)
        {
            site.Evaluator.Assign(made.Member(Key + key), value);
        }
    }

    /// <summary>What an earlier step kept under the first argument.</summary>
    public static Value Get(CallSite site) =>
        site.Receiver?.Object?.Members.GetValueOrDefault(NameOf(site))?.Value is { } kept ? GoContext.Taken(site, kept) : Value.Unknown;

    /// <summary>Goes on with the step that a member of the context holds.</summary>
    public static Value GoOn(CallSite site, string member) =>
        site.Receiver?.Object?.Members.GetValueOrDefault(member)?.Value is { Functions.Count: > 0 } next
            ? site.Evaluator.InvokeAny(next.Functions, [], site)
            : Value.Unknown;

    /// <summary>Fills what the first argument points to from the request.</summary>
    public static Value Bound(CallSite site, Origins origin)
    {
        GoValues.Fill(site, 0, Value.Of(origin));
        return Value.Unknown;
    }

    public static Value Answer(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        return status >= 300 ? new Value { Denial = status } : Value.Unknown;
    }

    /// <summary>A redirect to where people sign in refuses; another one is an answer.</summary>
    public static Value Redirected(CallSite site, Value target) =>
        Answer(
            site,
            target.Text is { } to
            && ((string[])["login", "signin", "sign-in", "auth"]).Any(w => to.Contains(w, StringComparison.OrdinalIgnoreCase))
                ? 302
                : 200,
            Value.Unknown
        );

    private static string NameOf(CallSite site) => Key + GoContext.KeyOf(site[0], site.Written(0));
}
