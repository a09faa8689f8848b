using System.Numerics;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>Tells those who watch a call that it happens.</summary>
    private void Watch(CallSite site, Value callee)
    {
        if (!Model.IsWatching)
        {
            return;
        }

        if (site.Receiver is not null || site.Name.Length > 0)
        {
            Notice(Model.Watches(site.Name, site.File.Language), site, site.Targets, callee.Functions.Count > 0);
        }

        if (callee.Type?.External is { } whole && whole.Length < MaxExternalName)
        {
            int dot = LastDot(whole);
            if (site.Receiver is null && dot >= 0)
            {
                Notice(Model.Watches(whole[(dot + 1)..], site.File.Language), site, [whole[..dot]], isOwn: true);
            }

            Notice(Model.Watches("", site.File.Language), site, [whole], isOwn: true);
        }
        else if (callee.Type is { Class: not null, IsInstance: false })
        {
            Notice(Model.Watches("", site.File.Language), site, TargetsOf(callee), isOwn: true);
        }
    }

    /// <summary>Those of the watches that are about the call are told.</summary>
    /// <param name="watches">Those with the name.</param>
    /// <param name="site">The call.</param>
    /// <param name="targets">What it is called on.</param>
    /// <param name="isOwn">Whether those that take any target are left out: the repository defines the function, or they were asked
    /// already.</param>
    private static void Notice(CallWatch[] watches, CallSite site, IReadOnlyList<string> targets, bool isOwn)
    {
        foreach (var watch in watches)
        {
            if (!(isOwn && watch.Target == "*") && FlowModel.Fits(watch.Target, targets))
            {
                watch.Seen(site);
            }
        }
    }

    /// <summary>Notes which part of the request the program looks at.</summary>
    private Value Used(Value value)
    {
        var sent = value.Origins & Origins.Argument;
        if (sent != Origins.None)
        {
            Trace.Use(sent, isOne: BitOperations.PopCount((uint)sent) == 1);
        }

        return value;
    }
}
