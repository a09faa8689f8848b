using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Drift;

/// <summary>Changes of what endpoints take and of what checks it.</summary>
internal static class InputChanges
{
    private const string None = "none";
    private const string Unknown = "unknown";

    /// <summary>An endpoint that was there takes something more. What is checked is not material: the check is the architecture.</summary>
    public static ArchitectureChange Added(LockEntry entry)
    {
        var (endpoint, part) = Of(entry);
        return entry["schema"] switch
        {
            None => new(
                part == "the body" ? ChangeWeight.Weaker : ChangeWeight.New,
                true,
                $"{endpoint} reads {part} now, and nothing checks it",
                null,
                entry
            ),
            Unknown => new(
                ChangeWeight.New,
                true,
                $"{endpoint} reads {part} now; whether something checks it could not be told",
                null,
                entry
            ),
            var schema => new(ChangeWeight.New, false, $"{endpoint} reads {part} now, checked by {schema}", null, entry),
        };
    }

    public static ArchitectureChange Removed(LockEntry entry)
    {
        var (endpoint, part) = Of(entry);
        return new(ChangeWeight.Other, false, $"{endpoint} no longer reads {part}", entry, null);
    }

    public static ArchitectureChange Changed(LockEntry old, LockEntry entry)
    {
        var (endpoint, part) = Of(entry);
        string before = old["schema"];
        string now = entry["schema"];
        string sentence = now switch
        {
            None => $"{endpoint} no longer checks {part}, which {Words(before, "was")}",
            Unknown => $"whether {endpoint} still checks {part} could not be told; before, {part} {Words(before, "was")}",
            _ => $"{part} of {endpoint} {Words(now, "is")} now; before, it {Words(before, "was")}",
        };
        int step = Rank(now) - Rank(before);
        return step < 0 ? new(ChangeWeight.Weaker, true, sentence, old, entry)
            : step > 0 ? new(ChangeWeight.Stronger, false, sentence, old, entry)
            : new(ChangeWeight.Other, false, sentence, old, entry);
    }

    /// <summary>What a new endpoint takes unchecked; empty for nothing.</summary>
    public static string Unchecked(LockEntry endpoint, ArchitectureLock after) =>
        after
            .Of(LockKinds.Input)
            .Any(i => i.Application == endpoint.Application && i.Name == $"{endpoint.Name}{LockKinds.Of}body" && i["schema"] == None)
            ? "; nothing checks the body that it takes"
            : "";

    private static int Rank(string schema) =>
        schema switch
        {
            None => 0,
            Unknown => 1,
            "types" => 2,
            _ => 3,
        };

    private static string Words(string schema, string verb) =>
        schema switch
        {
            None => $"{verb} not checked",
            Unknown => verb == "was" ? "may have been checked" : "may be checked",
            "types" => $"{verb} bound to types",
            _ => $"{verb} checked by {schema}",
        };

    private static (string Endpoint, string Part) Of(LockEntry entry)
    {
        int at = entry.Name.LastIndexOf(LockKinds.Of, StringComparison.Ordinal);
        string part = at < 0 ? "" : entry.Name[(at + LockKinds.Of.Length)..];
        return (
            at < 0 ? entry.Name : entry.Name[..at],
            part switch
            {
                "body" => "the body",
                "query" => "the query",
                "route" => "the parameters of its route",
                _ => part,
            }
        );
    }
}
