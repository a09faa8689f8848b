using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Drift;

/// <summary>The differences of two locks, the worst first. A pure function.</summary>
public static class ArchitectureDiff
{
    private static readonly string[] Questions = ["authentication", "object", "function", "property"];

    /// <summary>Answers to a question about an endpoint, the best first; an unsure one is worse than one that needs nothing.</summary>
    private static readonly string[] Ranks = ["enforced", "n/a", "public", "unsure", "missing"];

    /// <summary>Whether records are bound to the caller, the worst first.</summary>
    private static readonly string[] Bindings = ["no", "partly", "yes"];

    public static IReadOnlyList<ArchitectureChange> Of(ArchitectureLock before, ArchitectureLock after)
    {
        var earlier = before.Entries.ToDictionary(e => e.Key);
        var later = after.Entries.ToDictionary(e => e.Key);
        var changes = new List<ArchitectureChange>();
        foreach (var entry in after.Entries)
        {
            if (!earlier.TryGetValue(entry.Key, out var old))
            {
                changes.Add(Added(entry, after));
            }
            else if (!old.Equals(entry))
            {
                changes.AddRange(Changed(old, entry));
            }
        }

        changes.AddRange(before.Entries.Where(e => !later.ContainsKey(e.Key)).Select(Removed));
        return
        [
            .. changes
                .Where(c => !IsTold(c, earlier, later))
                .OrderBy(c => c.Weight)
                .ThenByDescending(c => c.IsMaterial)
                .ThenBy(c => c.Entry.Kind, StringComparer.Ordinal)
                .ThenBy(c => c.Entry.Application, StringComparer.Ordinal)
                .ThenBy(c => c.Entry.Name, StringComparer.Ordinal)
                .ThenBy(c => c.Sentence, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What an endpoint loads, takes and whose it is, is told with the endpoint where that appears or goes as a whole; of a webhook,
    /// whether its sender is proved is told as its authentication.
    /// </summary>
    private static bool IsTold(
        ArchitectureChange change,
        Dictionary<(string, string, string), LockEntry> earlier,
        Dictionary<(string, string, string), LockEntry> later
    )
    {
        if (change.Entry.Kind is not (LockKinds.Load or LockKinds.Input or LockKinds.Webhook))
        {
            return false;
        }

        var endpoint = (
            LockKinds.Endpoint,
            change.Entry.Application,
            change.Entry.Kind == LockKinds.Webhook ? change.Entry.Name : EndpointOf(change.Entry)
        );
        return earlier.ContainsKey(endpoint) != later.ContainsKey(endpoint)
            || (change.Entry.Kind == LockKinds.Webhook && change.Before is not null && change.After is not null);
    }

    private static ArchitectureChange Added(LockEntry entry, ArchitectureLock after) =>
        entry.Kind switch
        {
            LockKinds.Endpoint => Endpoint(entry, after),
            LockKinds.Load => new(
                entry["bound"] != "yes" && entry["owner"].Length > 0 ? ChangeWeight.Weaker : ChangeWeight.New,
                true,
                $"{EndpointOf(entry)} now does '{entry.Name[(entry.Name.IndexOf(" > ", StringComparison.Ordinal) + 3)..]}'{(entry["bound"] != "yes" && entry["owner"].Length > 0 ? $", which is {entry["owner"]}, without binding it to the caller" : "")}",
                null,
                entry
            ),
            LockKinds.Table => new(
                entry["rows"] == "open" || entry["problems"].Length > 0 ? ChangeWeight.Weaker : ChangeWeight.New,
                true,
                $"adds the table {entry.Name}{(entry["rows"] == "open" ? " without row-level security" : entry["problems"].Length > 0 ? $" with {entry["problems"]}" : "")}",
                null,
                entry
            ),
            LockKinds.ClientRule => new(
                entry["if"] == "true" ? ChangeWeight.Weaker : ChangeWeight.New,
                true,
                $"lets clients {entry.Name}{(entry["if"] == "true" ? " without a condition" : $" if {entry["if"]}")}",
                null,
                entry
            ),
            LockKinds.Outbound => new(ChangeWeight.New, true, $"adds the outbound host {entry.Name}", null, entry),
            LockKinds.Identity => new(ChangeWeight.New, true, $"adds {Named(entry)} to who signs in and what they may do", null, entry),
            LockKinds.Store => new(ChangeWeight.New, true, $"adds the store {Named(entry)}", null, entry),
            LockKinds.Service => new(ChangeWeight.New, true, $"adds the service {Named(entry)}", null, entry),
            LockKinds.Secret => new(
                ChangeWeight.Other,
                false,
                $"uses a new secret, {entry.Name}{(entry["from"].Length > 0 ? $", from {entry["from"]}" : ", and nothing shows where it comes from")}",
                null,
                entry
            ),
            LockKinds.Application => new(ChangeWeight.New, true, $"adds the application {entry.Name}", null, entry),
            LockKinds.Deployment => new(
                ChangeWeight.New,
                true,
                $"is deployed as or to {entry.Name} now{(entry["exposes"].Length > 0 ? $", which lets others reach {entry["exposes"]}" : "")}",
                null,
                entry
            ),
            LockKinds.Input => InputChanges.Added(entry),
            LockKinds.Entity => EntityChanges.Added(entry),
            LockKinds.Role => new(
                ChangeWeight.New,
                true,
                $"asks for {entry.Name}, a role or permission that nothing asked for before",
                null,
                entry
            ),
            LockKinds.Token => new(ChangeWeight.New, true, $"makes or checks tokens by '{entry.Name}' now{Told(entry)}", null, entry),
            LockKinds.Job => new(
                ChangeWeight.New,
                true,
                $"starts something by itself: {entry.Name}{(entry["at"].Length > 0 ? $", at '{entry["at"]}'" : "")}",
                null,
                entry
            ),
            LockKinds.Webhook => new(ChangeWeight.Other, false, $"{entry.Name} is a webhook now", null, entry),
            LockKinds.Components => new(
                ChangeWeight.Other,
                false,
                $"has direct dependencies from {entry.Name} now ({entry["count"]})",
                null,
                entry
            ),
            _ => new(ChangeWeight.Other, false, $"adds {entry.Kind} {entry.Name}", null, entry),
        };

    private static ArchitectureChange Endpoint(LockEntry entry, ArchitectureLock after)
    {
        string[] lacks = [.. Questions.Where(q => entry[q] == "missing").Select(Check)];
        string[] unsure = [.. Questions.Where(q => entry[q] == "unsure").Select(Check)];
        string[] loads =
        [
            .. after
                .Of(LockKinds.Load)
                .Where(l => l.Application == entry.Application && EndpointOf(l) == entry.Name)
                .Select(l => l.Name[(l.Name.IndexOf(" > ", StringComparison.Ordinal) + 3)..]),
        ];
        string what = loads.Length > 0 ? $", which does {string.Join(", ", loads)}" : "";
        string state =
            lacks.Length > 0 ? $" without {string.Join(" and ", lacks)}"
            : unsure.Length > 0 ? $"; whether it has {string.Join(" and ", unsure)} could not be told"
            : entry["authentication"] == "public" ? ", open to everybody by design"
            : "";
        return new(
            lacks.Length > 0 ? ChangeWeight.Weaker : ChangeWeight.New,
            true,
            $"adds the endpoint {entry.Name}{what}{state}{InputChanges.Unchecked(entry, after)}",
            null,
            entry
        );
    }

    private static ArchitectureChange Removed(LockEntry entry) =>
        entry.Kind switch
        {
            LockKinds.Table or LockKinds.ClientRule => new(
                ChangeWeight.Other,
                false,
                $"no longer has {(entry.Kind == LockKinds.Table ? "the table" : "the rule")} {entry.Name}",
                entry,
                null
            ),
            LockKinds.Identity => new(
                ChangeWeight.Weaker,
                true,
                $"no longer has {Named(entry)} for who signs in and what they may do",
                entry,
                null
            ),
            LockKinds.Input => InputChanges.Removed(entry),
            LockKinds.Entity => EntityChanges.Removed(entry),
            LockKinds.Role => new(ChangeWeight.Other, false, $"nothing asks for {entry.Name} any more", entry, null),
            LockKinds.Token => new(ChangeWeight.Other, false, $"no longer makes or checks tokens by '{entry.Name}'", entry, null),
            LockKinds.Job => new(ChangeWeight.Other, false, $"no longer starts {entry.Name} by itself", entry, null),
            LockKinds.Webhook => new(ChangeWeight.Other, false, $"{entry.Name} is no webhook any more", entry, null),
            LockKinds.Load => new(
                ChangeWeight.Other,
                false,
                $"{EndpointOf(entry)} no longer does '{entry.Name[(entry.Name.IndexOf(" > ", StringComparison.Ordinal) + 3)..]}'",
                entry,
                null
            ),
            LockKinds.Outbound => new(ChangeWeight.Stronger, false, $"no longer calls the host {entry.Name}", entry, null),
            LockKinds.Components => new(ChangeWeight.Other, false, $"no longer has direct dependencies from {entry.Name}", entry, null),
            _ => new(ChangeWeight.Stronger, false, $"no longer has the {entry.Kind} {Named(entry)}", entry, null),
        };

    private static IEnumerable<ArchitectureChange> Changed(LockEntry old, LockEntry entry)
    {
        switch (entry.Kind)
        {
            case LockKinds.Endpoint:
                foreach (string question in Questions.Where(q => old[q] != entry[q]))
                {
                    yield return Answer(question, old, entry);
                }

                if (old["roles"] != entry["roles"] && old["function"] == entry["function"])
                {
                    yield return OperationChanges.OfRoles(old, entry);
                }

                if (old["guards"] != entry["guards"] && Questions.All(q => old[q] == entry[q]))
                {
                    bool loses = old["guards"]
                        .Split(", ")
                        .Except(entry["guards"].Split(", "), StringComparer.Ordinal)
                        .Any(g => g.Length > 0);
                    yield return new(
                        loses ? ChangeWeight.Weaker : ChangeWeight.Stronger,
                        loses,
                        $"the guards of {entry.Name} changed from '{Or(old["guards"])}' to '{Or(entry["guards"])}'",
                        old,
                        entry
                    );
                }

                break;
            case LockKinds.Load:
                int step = Array.IndexOf(Bindings, entry["bound"]) - Array.IndexOf(Bindings, old["bound"]);
                yield return step < 0
                    ? new(
                        ChangeWeight.Weaker,
                        true,
                        $"{entry.Name} is {(entry["bound"] == "partly" ? "not everywhere" : "no longer")} bound to the caller{(entry["bound"] == "partly" ? " any more" : "")}",
                        old,
                        entry
                    )
                : step > 0
                    ? new(
                        ChangeWeight.Stronger,
                        false,
                        $"{entry.Name} is bound to the caller {(entry["bound"] == "partly" ? "in places " : "")}now",
                        old,
                        entry
                    )
                : new(
                    ChangeWeight.Other,
                    false,
                    $"{entry.Name} belongs to '{Or(entry["owner"])}' instead of '{Or(old["owner"])}'",
                    old,
                    entry
                );
                break;
            case LockKinds.Table:
                bool isOpened = old["rows"] == "guarded" && entry["rows"] == "open";
                bool isWorse =
                    isOpened
                    || entry["problems"].Split(", ").Except(old["problems"].Split(", "), StringComparer.Ordinal).Any(p => p.Length > 0);
                bool isClosed = !isWorse && (old["rows"] == "open" || old["problems"].Length > entry["problems"].Length);
                yield return new(
                    isWorse ? ChangeWeight.Weaker
                        : isClosed ? ChangeWeight.Stronger
                        : ChangeWeight.New,
                    !isClosed,
                    isOpened
                        ? $"drops row-level security from {entry.Name}"
                        : $"the rules of {entry.Name} changed from '{Or(old["rules"])}' to '{Or(entry["rules"])}'",
                    old,
                    entry
                );
                break;
            case LockKinds.ClientRule:
                yield return new(
                    entry["if"] == "true" ? ChangeWeight.Weaker : ChangeWeight.New,
                    true,
                    $"the condition of {entry.Name} changed from '{old["if"]}' to '{entry["if"]}'",
                    old,
                    entry
                );
                break;
            case LockKinds.Secret:
                yield return new(
                    ChangeWeight.Other,
                    false,
                    $"the secret {entry.Name} comes from '{Or(entry["from"])}' instead of '{Or(old["from"])}'",
                    old,
                    entry
                );
                break;
            case LockKinds.Components:
                yield return new(
                    ChangeWeight.Other,
                    false,
                    $"direct dependencies from {entry.Name} changed ({old["count"]} before, {entry["count"]} now)",
                    old,
                    entry
                );
                break;
            case LockKinds.Input:
                yield return InputChanges.Changed(old, entry);
                break;
            case LockKinds.Entity:
                foreach (var change in EntityChanges.Changed(old, entry))
                {
                    yield return change;
                }

                break;
            case LockKinds.Job:
                yield return OperationChanges.OfJob(old, entry);
                break;
            case LockKinds.Token:
                foreach (var change in OperationChanges.OfToken(old, entry))
                {
                    yield return change;
                }

                break;
            case LockKinds.Deployment:
                foreach (var change in OperationChanges.OfDeployment(old, entry))
                {
                    yield return change;
                }

                break;
            default:
                yield return new(ChangeWeight.Other, false, $"{entry.Kind} {entry.Name} changed", old, entry);
                break;
        }
    }

    private static ArchitectureChange Answer(string question, LockEntry old, LockEntry entry)
    {
        bool isWorse = Array.IndexOf(Ranks, entry[question]) > Array.IndexOf(Ranks, old[question]);
        string sentence = (old[question], entry[question]) switch
        {
            ("enforced", "missing") => $"drops {Check(question)} from {entry.Name}",
            (_, "missing") => $"{entry.Name} lacks {Check(question)} now",
            ("missing", "enforced") => $"adds {Check(question)} to {entry.Name}",
            (_, "public") => $"{entry.Name} is open to everybody now",
            var (before, now) => $"{Check(question)} of {entry.Name} is '{now}' instead of '{before}'",
        };
        return new(isWorse ? ChangeWeight.Weaker : ChangeWeight.Stronger, isWorse, sentence, old, entry);
    }

    private static string Check(string question) =>
        question switch
        {
            "authentication" => "authentication",
            "object" => "an ownership check",
            "function" => "a role check",
            _ => "a limit on the fields that it writes",
        };

    private static string EndpointOf(LockEntry load) => load.Name[..Math.Max(0, load.Name.IndexOf(" > ", StringComparison.Ordinal))];

    private static string Told(LockEntry entry) =>
        entry.Values.Count == 0 ? "" : $" ({string.Join("; ", entry.Values.Select(v => $"{v.Key}: {v.Value}"))})";

    private static string Named(LockEntry entry) => entry["name"] is { Length: > 0 } name ? name : entry.Name;

    private static string Or(string value) => value.Length > 0 ? value : "none";
}
