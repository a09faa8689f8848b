using Seatrial.Requirements.Access;

namespace Seatrial.Governance.Locking;

/// <summary>
/// Entries of endpoints: what guards them, what they take, what they do with data, who calls them. A route that is registered twice is one
/// entry, the worse of the two.
/// </summary>
internal static class EndpointEntries
{
    /// <summary>Answers to a question, the worst first.</summary>
    private static readonly AccessStatus[] Worst =
    [
        AccessStatus.Missing,
        AccessStatus.Unsure,
        AccessStatus.PublicByDesign,
        AccessStatus.NotApplicable,
        AccessStatus.Enforced,
    ];

    /// <summary>What is said of a schema, the worst first; whatever is not named is better.</summary>
    private static readonly string[] WorstSchemas = [AccessInput.None, AccessInput.Unknown, AccessInput.Types];

    public static IEnumerable<LockEntry> Of(LockLine line, IEnumerable<AccessRow> all)
    {
        AccessRow[] rows = [.. all];
        foreach (var group in rows.GroupBy(r => (r.Method, r.Route)))
        {
            string name = $"{group.Key.Method} {group.Key.Route}";
            string[] roles = [.. group.SelectMany(r => r.Roles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            yield return line.Entry(
                LockKinds.Endpoint,
                name,
                [
                    ("authentication", Word(group.Select(r => r.Authentication.Status))),
                    ("object", Word(group.Select(r => r.ObjectAuthorization.Status))),
                    ("function", Word(group.Select(r => r.FunctionAuthorization.Status))),
                    ("property", Word(group.Select(r => r.PropertyAuthorization.Status))),
                    ("guards", LockLine.Joined(group.SelectMany(r => r.Guards).Select(g => g.Effect).Where(e => e.Length > 0))),
                    ("roles", string.Join(", ", roles)),
                ]
            );
            foreach (var input in group.SelectMany(r => r.Inputs).GroupBy(i => i.Source, StringComparer.Ordinal))
            {
                yield return line.Entry(
                    LockKinds.Input,
                    name + LockKinds.Of + input.Key,
                    [("schema", input.Select(i => i.Schema).MinBy(Rank) ?? "")]
                );
            }

            foreach (var load in group.SelectMany(r => r.Loads).GroupBy(l => (l.Entity, l.Operation)))
            {
                yield return line.Entry(
                    LockKinds.Load,
                    $"{name}{LockKinds.Of}{load.Key.Operation} {load.Key.Entity}",
                    [
                        ("owner", LockLine.Joined(load.Select(l => l.Owner).Where(o => o.Length > 0))),
                        (
                            "bound",
                            load.All(l => l.Binding.Length > 0) ? "yes"
                            : load.Any(l => l.Binding.Length > 0) ? "partly"
                            : "no"
                        ),
                    ]
                );
            }

            if (group.Any(r => r.IsWebhook))
            {
                yield return line.Entry(
                    LockKinds.Webhook,
                    name,
                    [("sender", group.All(r => r.Authentication.Status == AccessStatus.Enforced) ? "proved" : "unproved")]
                );
            }
        }

        foreach (string role in rows.SelectMany(r => r.Roles).Distinct(StringComparer.Ordinal))
        {
            yield return line.Entry(LockKinds.Role, role);
        }
    }

    private static int Rank(string schema) => Array.IndexOf(WorstSchemas, schema) is var at and >= 0 ? at : WorstSchemas.Length;

    private static string Word(IEnumerable<AccessStatus> all) =>
        all.MinBy(s => Array.IndexOf(Worst, s)) switch
        {
            AccessStatus.Enforced => "enforced",
            AccessStatus.Missing => "missing",
            AccessStatus.NotApplicable => "n/a",
            AccessStatus.PublicByDesign => "public",
            _ => "unsure",
        };
}
