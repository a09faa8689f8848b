using Seatrial.Cli.Commands.Diff;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using Seatrial.Reporting;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Running;

/// <summary>
/// What a staged change does to the security architecture. Where not all code was read, nothing is said that unread code could make wrong:
/// an endpoint lacks nothing for sure, what is gone may live on elsewhere, and what the lock knows is no news.
/// </summary>
internal static class StagedDrift
{
    private static readonly string[] Questions = ["authentication", "object", "function", "property"];

    public static ArchitectureNews Of(StagedOutcome outcome, string folder)
    {
        var changes = outcome is { Before: { } before, After: { } after }
            ? Changes(LockBuilder.Of(before), LockBuilder.Of(after), outcome.Extent.IsWhole, folder)
            : [];
        return new ArchitectureNews(
            [
                .. changes.Select(c => new ArchitectureNewsLine(
                    DiffText.Title(c.Weight),
                    c.Weight == ChangeWeight.Weaker,
                    c.IsMaterial,
                    c.Sentence
                )),
            ],
            outcome.Extent.Read,
            outcome.Extent.All
        );
    }

    private static IEnumerable<ArchitectureChange> Changes(ArchitectureLock before, ArchitectureLock after, bool isWhole, string folder)
    {
        if (isWhole)
        {
            return ArchitectureDiff.Of(before, after);
        }

        var earlier = before.Entries.Select(e => e.Key).ToHashSet();
        var (locked, _) = LockSource.Read(folder);
        var known = locked?.Entries.Select(e => e.Key).ToHashSet() ?? [];
        var cautious = new ArchitectureLock(
            after.Entries.Select(e => e.Kind == LockKinds.Endpoint && !earlier.Contains(e.Key) ? Unsure(e) : e)
        );
        return ArchitectureDiff
            .Of(before, cautious)
            .Where(c => c.After is null ? c.Entry.Kind == LockKinds.Endpoint : c.Before is not null || !known.Contains(c.Entry.Key));
    }

    private static LockEntry Unsure(LockEntry entry) =>
        entry with
        {
            Values =
            [
                .. entry.Values.Select(v => v.Value == "missing" && Questions.Contains(v.Key) ? KeyValuePair.Create(v.Key, "unsure") : v),
            ],
        };
}
