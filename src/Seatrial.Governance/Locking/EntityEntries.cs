using Seatrial.Engine.Controls;
using Seatrial.Requirements.Access.Records;

namespace Seatrial.Governance.Locking;

/// <summary>
/// Entries of what is stored. A model in code that applications share stands with those that declare or touch it, and once for all of them
/// where none does: no record is left out.
/// </summary>
internal static class EntityEntries
{
    /// <summary>In the place of an application, for what none of those that could use it declares or is seen to touch.</summary>
    private const string Shared = "(shared)";

    /// <summary>In the order of applications, shared ones behind.</summary>
    /// <param name="applications">Each application with the start of its lines.</param>
    public static IEnumerable<LockEntry> Of(IReadOnlyList<(LockLine Line, ApplicationView View)> applications)
    {
        var all = applications
            .SelectMany(a => StoredRecords.Of(a.View.Application, a.View.Facts).Select(r => (a.Line, Record: r)))
            .ToList();
        var own = all.FindAll(r => r.Record.IsOwn);
        var claimed = own.Select(r => r.Record.Key).ToHashSet(StringComparer.Ordinal);
        var rest = all.Where(r => !claimed.Contains(r.Record.Key))
            .GroupBy(r => r.Record.Key, StringComparer.Ordinal)
            .Select(g => (Line: g.Skip(1).Any() ? new LockLine(Shared) : g.First().Line, g.First().Record));
        return own.Concat(rest)
            .Select(r => r.Line.Entry(LockKinds.Entity, r.Record.Name, [("data", string.Join(", ", r.Record.DataClasses))]));
    }
}
