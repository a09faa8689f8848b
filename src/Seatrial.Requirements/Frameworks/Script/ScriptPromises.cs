using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Promises, and what is called when they are settled.</summary>
internal static class ScriptPromises
{
    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. ScriptLanguages.Rows("js:Promise", ["resolve", "all", "allSettled", "race", "any"], Effects.Pass()),
        new("js:Promise", "", Promise),
        new("*", "then", Then),
        new("*", "catch", Caught),
        new("*", "finally", site => Settled(site, site.Receiver ?? Value.Unknown)),
    ];

    /// <summary>What comes behind <c>new Promise((resolve, reject) => …)</c> is where it was resolved.</summary>
    private static Value? Promise(CallSite site)
    {
        if (site[0].Functions.Count == 0)
        {
            return null;
        }

        Value? resolved = null;
        site.Evaluator.Step(pass =>
            site.Evaluator.InvokeAny(
                site[0].Functions,
                [
                    new ArgumentValue(
                        Value.Function(
                            Closure.From(call =>
                            {
                                resolved = resolved is null ? call[0] : Value.Union(resolved, call[0]);
                                return pass(call);
                            })
                        )
                    ),
                    new ArgumentValue(Value.Function(Closure.From(static _ => Value.Unknown))),
                ],
                site
            )
        );
        return resolved ?? Value.Unknown;
    }

    /// <summary>What follows a promise is called with its value, and what it finds to hold counts for what it gives.</summary>
    private static Value? Then(CallSite site)
    {
        if (site.Receiver is not { } promise || site[0].Functions.Count == 0)
        {
            return null;
        }

        return site.Evaluator.InvokeAny(site[0].Functions, [new ArgumentValue(promise with { Truth = null })], site);
    }

    /// <summary>What is called on an error alone changes nothing for what goes well.</summary>
    private static Value? Caught(CallSite site)
    {
        if (site.Receiver is not { } promise || site[0].Functions.Count == 0)
        {
            return null;
        }

        site.Evaluator.MaybeInvoke(site[0].Functions, ScriptErrors.Unknown(site.File), site);
        return promise;
    }

    private static Value Settled(CallSite site, Value promise)
    {
        if (site[0].Functions.Count > 0)
        {
            site.Evaluator.MaybeInvoke(site[0].Functions, Value.Unknown, site);
        }

        return promise;
    }
}
