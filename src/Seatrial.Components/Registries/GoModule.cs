using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Registries;

/// <summary>
/// What a module proxy tells (https://go.dev/ref/mod#goproxy-protocol): the list of released versions, and the go.mod of the newest one,
/// which says what was taken back (<c>retract</c>) and whether the module is deprecated.
/// </summary>
internal static class GoModule
{
    /// <summary>After the list the go.mod of its newest version; where there is no release, of what the proxy calls the latest.</summary>
    public static string? Next(RegistryQuestion question, IReadOnlyList<byte[]> bodies)
    {
        if (Released(bodies[0]) is not { } released)
        {
            return null;
        }

        string folder = Escape(question.Name);
        string? latest =
            released.Count > 0 ? Newest(released)
            : bodies.Count > 1 ? RegistryDocuments.Json(bodies[1])["Version"].Text?.TrimStart('v')
            : null;
        bool isAsked = bodies.Count > (released.Count > 0 ? 1 : 2);
        return isAsked ? null
            : latest is not null
                ? IsPlain(latest) ? $"{folder}/@v/v{Escape(latest)}.mod"
                    : null
            : bodies.Count == 1 ? $"{folder}/@latest"
            : null;
    }

    /// <summary>The list has released versions only; pseudo-versions name commits that it does not list.</summary>
    public static RegistryAnswer? Read(RegistryQuestion question, IReadOnlyList<byte[]> bodies)
    {
        if (Released(bodies[0]) is not { } released)
        {
            return null;
        }

        var (retracted, deprecated) =
            bodies.Count > (released.Count > 0 ? 1 : 2) ? GoRetraction.ReadAll(Encoding.UTF8.GetString(bodies[^1])) : ([], null);
        var answer = RegistryDocuments.Of(
            question with
            {
                Versions = [.. question.Versions.Where(v => released.Count > 0 && !IsCommit(v))],
            },
            released,
            _ => new RegistryVersion(true)
        );
        var versions = answer.Versions.ToDictionary(StringComparer.Ordinal);
        foreach (string version in question.Versions)
        {
            if (
                retracted.FirstOrDefault(r => r.Has(version)) is { } retraction
                && (!versions.TryGetValue(version, out var known) || known.Exists)
            )
            {
                versions[version] = new RegistryVersion(true, IsWithdrawn: true, retraction.Why);
            }
        }

        return answer with
        {
            Versions = versions,
            Abandoned = deprecated is null ? null : $"its maker calls it deprecated: {deprecated}",
        };
    }

    /// <summary>Capitals become '!' and the small letter.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            _ = char.IsAsciiLetterUpper(c) ? escaped.Append('!').Append(char.ToLowerInvariant(c)) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static List<string>? Released(byte[] list)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(list).Split('\n').Select(l => l.Trim().TrimStart('v')).Where(l => l.Length > 0)];
        return lines.TrueForAll(l => l.Length < 200 && char.IsAsciiDigit(l[0])) ? lines : null;
    }

    /// <summary>
    /// Releases before prereleases, and versions of modules before those that a repository had without one, as the go command's
    /// <c>latest</c> has it.
    /// </summary>
    private static string Newest(List<string> released) =>
        released
            .OrderBy(v => v.EndsWith("+incompatible", StringComparison.Ordinal))
            .ThenBy(v => v.Contains('-', StringComparison.Ordinal))
            .ThenByDescending(v => v, Comparer<string>.Create((a, b) => VersionOrder.Compare(Ecosystem.Go, a, b) ?? 0))
            .First();

    private static bool IsPlain(string version) =>
        version.Length is > 0 and < 200
        && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+')
        && !version.Contains("..", StringComparison.Ordinal);

    private static bool IsCommit(string version) =>
        version.Split('-') is { Length: >= 2 } parts && parts[^1].Split('+')[0] is { Length: 12 } last && last.All(char.IsAsciiHexDigit);
}
