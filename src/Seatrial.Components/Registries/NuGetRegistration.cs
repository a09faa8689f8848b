using Seatrial.Components.Packages;
using Seatrial.Components.Versions;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Registries;

/// <summary>
/// The registration of a package at a NuGet server (https://learn.microsoft.com/nuget/api/registration-base-url-resource): an index of
/// pages, each of them within the index or at an address of its own, with the versions, what is deprecated and what is hidden from search.
/// </summary>
internal static class NuGetRegistration
{
    /// <summary>The page to be asked for next: only those that can hold a version in use.</summary>
    public static string? Next(RegistryQuestion question, IReadOnlyList<byte[]> bodies)
    {
        var wanted = Pages(bodies[0])
            .Where(p => !p["items"].IsList && question.Versions.Any(v => IsWithin(p, v)))
            .Select(p => p["@id"].Text)
            .OfType<string>();
        return wanted.ElementAtOrDefault(bodies.Count - 1);
    }

    public static RegistryAnswer? Read(RegistryQuestion question, IReadOnlyList<byte[]> bodies)
    {
        DocumentNode[] pages = [.. Pages(bodies[0])];
        if (pages.Length == 0)
        {
            return RegistryDocuments.Json(bodies[0])["items"].IsList ? RegistryAnswer.Nothing : null;
        }

        DocumentNode[] loaded = [.. pages.Where(p => p["items"].IsList), .. bodies.Skip(1).Select(RegistryDocuments.Json)];
        var entries = loaded
            .SelectMany(p => p["items"].Items)
            .Select(i => i["catalogEntry"])
            .Where(e => e["version"].Text is not null)
            .DistinctBy(e => e["version"].Text)
            .ToDictionary(e => e["version"].Text!, StringComparer.Ordinal);
        var times = entries.Values.Select(Published).OfType<DateTimeOffset>().ToList();
        bool isWhole = pages.All(p => p["items"].IsList);
        return RegistryDocuments.Of(
            question,
            entries.Keys,
            version => new RegistryVersion(true, false, Deprecation(entries[version]), Published(entries[version]))
            {
                IsUnlisted = entries[version]["listed"].Text is "false" or "False",
            }
        ) with
        {
            Exists = true,
            First = isWhole && times.Count > 0 ? times.Min() : null,
            Last = isWhole && times.Count > 0 ? times.Max() : null,
        };
    }

    private static IEnumerable<DocumentNode> Pages(byte[] index) => RegistryDocuments.Json(index)["items"].Items.Where(p => p.IsMap);

    private static bool IsWithin(DocumentNode page, string version) =>
        !(VersionOrder.Compare(Ecosystem.NuGet, version, page["lower"].Text) < 0)
        && !(VersionOrder.Compare(Ecosystem.NuGet, version, page["upper"].Text) > 0);

    /// <summary>What is hidden from search has the year 1900.</summary>
    private static DateTimeOffset? Published(DocumentNode entry) =>
        RegistryDocuments.Time(entry["published"].Text) is { Year: > 1900 } time ? time : null;

    private static string? Deprecation(DocumentNode entry)
    {
        var deprecation = entry["deprecation"];
        if (!deprecation.IsMap)
        {
            return null;
        }

        string reasons = string.Join(", ", deprecation["reasons"].Texts().Take(5));
        string text = $"its maker calls {entry["version"].Text} deprecated{(reasons.Length > 0 ? $" ({reasons})" : "")}";
        text += RegistryDocuments.Words(deprecation["message"]) is { } message ? $": {message.TrimEnd('.')}" : "";
        return deprecation["alternatePackage"]["id"].Text is { Length: > 0 } other ? $"{text}; {other} is to be used instead" : text;
    }
}
