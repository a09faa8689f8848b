namespace Seatrial.Code.Flow;

/// <summary>What the model of a framework says of a call.</summary>
public sealed partial class Evaluator
{
    private Value? ByRule(CallSite site, Value callee, bool isOwn)
    {
        // A function that is called by its own name: what it belongs to is its module.
        string? whole = callee.Type?.External;
        if (Apply(Model.Calls(site.Name, site.File.Language), site, isOwn, whole) is { } named)
        {
            return named;
        }

        if (whole is not null && site.Receiver is null)
        {
            int dot = LastDot(whole);
            string last = dot < 0 ? "" : whole[(dot + 1)..];
            if (
                last.Length > 0
                && last != site.Name
                && Apply(Model.Calls(last, site.File.Language), Renamed(site, last), isOwn, whole) is { } renamed
            )
            {
                return renamed;
            }
        }

        if (whole is not null && Apply(Model.Calls("", site.File.Language), site, isOwn, whole, isWhole: true) is { } direct)
        {
            return direct;
        }

        return site.Name.Length > 0
            ? Apply(
                Model.Calls("*", site.File.Language),
                site,
                isOwn,
                whole,
                isFollowed: callee.Functions.Any(f => f.Function?.Body is not null)
            )
            : null;
    }

    private static Value? Apply(CallRule[] rules, CallSite site, bool isOwn, string? whole, bool isWhole = false, bool isFollowed = false)
    {
        if (rules.Length == 0)
        {
            return null;
        }

        IReadOnlyList<string> targets = isWhole ? [whole!] : site.Targets;
        if (!isWhole && site.Receiver is null && whole is not null)
        {
            int dot = LastDot(whole);
            targets = dot < 0 ? [whole] : [whole[..dot]];
        }

        foreach (var rule in rules)
        {
            if ((isOwn && !rule.Overrides && (rule.Target == "*" || isFollowed)) || !FlowModel.Fits(rule.Target, targets))
            {
                continue;
            }

            if (isOwn && !rule.Overrides && site.Receiver is null)
            {
                continue;
            }

            if (rule.Effect(site) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The dot or backslash in front of the last component, not one inside of a module's name.</summary>
    private static int LastDot(string name)
    {
        int slash = name.LastIndexOf('/');
        int dot = name.LastIndexOf('.');
        return dot > slash ? dot : -1;
    }

    private static CallSite Renamed(CallSite site, string name) =>
        new()
        {
            Evaluator = site.Evaluator,
            Call = site.Call,
            File = site.File,
            Place = site.Place,
            Name = name,
            Receiver = site.Receiver,
            Targets = site.Targets,
            Arguments = site.Arguments,
        };
}
