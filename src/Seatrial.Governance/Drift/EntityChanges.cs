using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Drift;

/// <summary>
/// Changes of what is stored. A class of data that a record did not hold before is something that a signer could not know of; a record
/// without any is not.
/// </summary>
internal static class EntityChanges
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["credentials"] = "credentials",
        ["personal"] = "personal data",
        ["sensitive-personal"] = "sensitive personal data",
        ["payment"] = "payment data",
        ["health"] = "data about health",
    };

    public static ArchitectureChange Added(LockEntry entry) =>
        Classes(entry) is { Length: > 0 } data
            ? new(ChangeWeight.New, true, $"stores {entry.Name} now, with {Told(data)}", null, entry)
            : new(ChangeWeight.Other, false, $"stores {entry.Name} now", null, entry);

    public static ArchitectureChange Removed(LockEntry entry) =>
        Classes(entry) is { Length: > 0 } data
            ? new(ChangeWeight.Stronger, false, $"no longer stores {entry.Name} with {Told(data)}", entry, null)
            : new(ChangeWeight.Other, false, $"no longer stores {entry.Name}", entry, null);

    public static IEnumerable<ArchitectureChange> Changed(LockEntry old, LockEntry entry)
    {
        string[] before = Classes(old);
        string[] now = Classes(entry);
        if (now.Except(before, StringComparer.Ordinal).ToArray() is { Length: > 0 } more)
        {
            yield return new(ChangeWeight.New, true, $"{entry.Name} holds {Told(more)} now", old, entry);
        }

        if (before.Except(now, StringComparer.Ordinal).ToArray() is { Length: > 0 } less)
        {
            yield return new(ChangeWeight.Stronger, false, $"{entry.Name} no longer holds {Told(less)}", old, entry);
        }
    }

    private static string[] Classes(LockEntry entry) => entry["data"].Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Told(string[] classes) => string.Join(" and ", classes.Select(c => Words.GetValueOrDefault(c, c)));
}
