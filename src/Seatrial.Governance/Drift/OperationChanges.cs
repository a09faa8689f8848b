using System.Globalization;
using Seatrial.Engine.Configuration;
using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Drift;

/// <summary>Changes of tokens and cookies, of what runs by itself, and of where an application runs.</summary>
internal static class OperationChanges
{
    private const string NotSet = "not set";

    /// <summary>Settings that are on or off, with the value that protects.</summary>
    private static readonly Dictionary<string, string> Protecting = new(StringComparer.Ordinal)
    {
        ["httpOnly"] = "true",
        ["secure"] = "true",
        ["verified"] = "yes",
        ["expiry"] = "checked",
        ["ValidateAudience"] = "true",
        ["ValidateIssuer"] = "true",
        ["ValidateIssuerSigningKey"] = "true",
        ["ValidateLifetime"] = "true",
    };

    private static readonly string[] SameSite = ["none", NotSet, "lax", "strict"];

    public static IEnumerable<ArchitectureChange> OfToken(LockEntry old, LockEntry entry)
    {
        foreach (
            string key in old.Values.Concat(entry.Values).Select(v => v.Key).Distinct(StringComparer.Ordinal).Where(k => old[k] != entry[k])
        )
        {
            string before = Or(old[key]);
            string now = Or(entry[key]);
            var (weight, isMaterial) = Weigh(key, before, now);
            yield return new(weight, isMaterial, $"{Setting(key)} of '{entry.Name}' is '{now}' instead of '{before}'", old, entry);
        }
    }

    public static ArchitectureChange OfJob(LockEntry old, LockEntry entry)
    {
        bool isMore = Number(entry["count"]) > Number(old["count"]);
        return isMore
            ? new(ChangeWeight.New, true, $"starts '{entry.Name}' from {entry["count"]} places by itself", old, entry)
            : new(
                ChangeWeight.Other,
                false,
                $"the job '{entry.Name}' starts at '{Or(entry["at"])}' instead of '{Or(old["at"])}'",
                old,
                entry
            );
    }

    public static IEnumerable<ArchitectureChange> OfDeployment(LockEntry old, LockEntry entry)
    {
        if (old["user"] != entry["user"])
        {
            bool isWorse =
                entry["user"] != "not root" && (old["user"] == "not root" || entry["user"].Contains("root", StringComparison.Ordinal));
            yield return new(
                isWorse ? ChangeWeight.Weaker : ChangeWeight.Stronger,
                isWorse,
                $"the {entry.Name} runs as '{Or(entry["user"])}' instead of '{Or(old["user"])}'",
                old,
                entry
            );
        }

        foreach (var (key, words) in ((string, string)[])[("exposes", "lets others reach"), ("ports", "opens the port")])
        {
            string[] more = [.. List(entry[key]).Except(List(old[key]), StringComparer.Ordinal)];
            string[] fewer = [.. List(old[key]).Except(List(entry[key]), StringComparer.Ordinal)];
            if (more.Length > 0)
            {
                yield return new(ChangeWeight.New, true, $"{words} {string.Join(", ", more)} on {entry.Name} now", old, entry);
            }
            else if (fewer.Length > 0)
            {
                yield return new(ChangeWeight.Stronger, false, $"no longer {words} {string.Join(", ", fewer)} on {entry.Name}", old, entry);
            }
        }
    }

    /// <summary>An endpoint asks for other roles. Whether that is more or less the names do not tell.</summary>
    public static ArchitectureChange OfRoles(LockEntry old, LockEntry entry) =>
        entry["roles"].Length == 0 ? new(ChangeWeight.Weaker, true, $"{entry.Name} no longer asks for {old["roles"]}", old, entry)
        : old["roles"].Length == 0 ? new(ChangeWeight.Stronger, false, $"{entry.Name} asks for {entry["roles"]} now", old, entry)
        : new(ChangeWeight.New, true, $"{entry.Name} asks for {entry["roles"]} instead of {old["roles"]}", old, entry);

    private static (ChangeWeight Weight, bool IsMaterial) Weigh(string key, string before, string now)
    {
        if (Protecting.TryGetValue(key, out string? good))
        {
            return now == good ? (ChangeWeight.Stronger, false)
                : before == good ? (ChangeWeight.Weaker, true)
                : (ChangeWeight.Other, false);
        }

        if (key == "sameSite")
        {
            int step = Array.IndexOf(SameSite, now) - Array.IndexOf(SameSite, before);
            return step < 0 ? (ChangeWeight.Weaker, true) : (ChangeWeight.Stronger, false);
        }

        if (key.EndsWith("expires", StringComparison.Ordinal))
        {
            return Length(before) is { } was && Length(now) is { } is_
                ? is_ > was
                    ? (ChangeWeight.Weaker, true)
                    : (ChangeWeight.Stronger, false)
                : before == NotSet
                    ? (ChangeWeight.Stronger, false)
                    : (now == NotSet ? ChangeWeight.Weaker : ChangeWeight.New, true);
        }

        if (key.EndsWith("key", StringComparison.Ordinal))
        {
            bool isLiteral = now.Contains("a literal", StringComparison.Ordinal);
            bool wasLiteral = before.Contains("a literal", StringComparison.Ordinal);
            return isLiteral && !wasLiteral ? (ChangeWeight.Weaker, true)
                : wasLiteral && !isLiteral ? (ChangeWeight.Stronger, false)
                : (ChangeWeight.Other, false);
        }

        return now.Split(", ").Contains("none", StringComparer.OrdinalIgnoreCase) ? (ChangeWeight.Weaker, true) : (ChangeWeight.New, true);
    }

    /// <summary>A span that both sides write in the same way: a number of the library's own unit, or <c>15m</c>.</summary>
    private static double? Length(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
        : Durations.TryParse(text, out var span) ? span.TotalSeconds
        : null;

    private static string Setting(string key) =>
        key switch
        {
            "algorithm" => "the algorithm",
            "algorithms" => "what is accepted as algorithm",
            "expires" => "the lifetime",
            "key" => "the source of the key",
            _ => key,
        };

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? number : 1;

    private static string[] List(string text) => text.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Or(string value) => value.Length > 0 ? value : NotSet;
}
