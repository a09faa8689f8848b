using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Npm;

/// <summary>What npm, yarn, pnpm and bun write about where a package comes from.</summary>
internal static class NpmSources
{
    /// <summary>Registries that a lock file names only because it has to name one.</summary>
    private static readonly string[] PublicRegistries = ["https://registry.npmjs.org/", "https://registry.yarnpkg.com/"];

    /// <summary>From <c>resolved</c>, or from what stands in place of a version.</summary>
    public static ComponentOrigin Origin(string? resolved)
    {
        if (string.IsNullOrEmpty(resolved) || resolved.StartsWith("npm:", StringComparison.Ordinal))
        {
            return ComponentOrigin.Default;
        }

        foreach (string scheme in (string[])["file:", "link:", "portal:", "exec:"])
        {
            if (resolved.StartsWith(scheme, StringComparison.Ordinal))
            {
                return new ComponentOrigin(OriginKind.Path, CutFragment(resolved[scheme.Length..]));
            }
        }

        if (resolved.StartsWith("workspace:", StringComparison.Ordinal))
        {
            return new ComponentOrigin(OriginKind.Workspace, resolved["workspace:".Length..]);
        }

        if (HostedArchive(resolved) is { } hosted)
        {
            return hosted;
        }

        if (Addresses.Git(resolved) is { } git)
        {
            return Addresses.GitOrigin(git.Repository, git.Revision);
        }

        if (!resolved.Contains("://", StringComparison.Ordinal))
        {
            return IsShorthand(resolved)
                ? Addresses.GitOrigin($"https://github.com/{CutFragment(resolved)}", Fragment(resolved))
                : ComponentOrigin.Default;
        }

        if (PublicRegistries.Any(r => resolved.StartsWith(r, StringComparison.OrdinalIgnoreCase)))
        {
            return ComponentOrigin.Default;
        }

        // Every registry keeps npm's layout: NAME/-/NAME-VERSION.tgz below its own address.
        int separator = resolved.IndexOf("/-/", StringComparison.Ordinal);
        return separator > 0
            ? new ComponentOrigin(OriginKind.Registry, Registry(resolved[..separator]))
            : new ComponentOrigin(OriginKind.Url, CutFragment(resolved));
    }

    /// <summary>The address of the archive without the checksum that yarn appends; null for everything that is no archive.</summary>
    public static string? Archive(string? resolved) =>
        resolved is not null && resolved.StartsWith("http", StringComparison.Ordinal) ? CutFragment(resolved) : null;

    /// <summary><c>npm:real@version</c> stands for a package under another name.</summary>
    public static (string Name, string Version) Alias(string name, string version)
    {
        if (!version.StartsWith("npm:", StringComparison.Ordinal))
        {
            return (name, version);
        }

        string target = version[4..];
        int at = target.LastIndexOf('@');
        return at > 0 ? (target[..at], target[(at + 1)..])
            : target.StartsWith('@') || (target.Length > 0 && char.IsAsciiLetter(target[0])) ? (target, "")
            : (name, target);
    }

    public static void Group(ComponentDraft draft, bool isDev, bool isOptional, bool isBundled)
    {
        foreach (var (holds, group) in ((bool, string)[])[(isDev, "dev"), (isOptional, "optional"), (isBundled, "bundled")])
        {
            if (holds)
            {
                draft.Groups.Add(group);
            }
        }
    }

    /// <summary>A text, the old object with <c>type</c>, or the older list of those.</summary>
    public static string? Licence(DocumentNode entry)
    {
        var licence = entry["license"];
        string? one = licence.Text ?? licence["type"].Text;
        if (one is not null)
        {
            return one;
        }

        var all = (licence.IsList ? licence : entry["licenses"]).Items.Select(i => i.Text ?? i["type"].Text).OfType<string>().ToList();
        return all.Count switch
        {
            0 => null,
            1 => all[0],
            _ => $"({string.Join(" OR ", all)})",
        };
    }

    public static string? Fragment(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? text[(hash + 1)..] : null;

    public static string CutFragment(string text) => text.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? text[..hash] : text;

    /// <summary>Archives that the hosts of repositories make of a commit.</summary>
    private static ComponentOrigin? HostedArchive(string address)
    {
        string bare = CutFragment(address);
        foreach (
            var (host, before, after) in ((string, string, string)[])
                [
                    ("codeload.github.com", "/tar.gz/", ""),
                    ("codeload.github.com", "/legacy.tar.gz/", ""),
                    ("github.com", "/archive/", ".tar.gz"),
                    ("github.com", "/tarball/", ""),
                    ("bitbucket.org", "/get/", ".tar.gz"),
                    ("gitlab.com", "/repository/archive.tar.gz?ref=", ""),
                    ("gitlab.com", "/repository/archive.tar.gz?sha=", ""),
                ]
        )
        {
            int position = bare.IndexOf(before, StringComparison.Ordinal);
            string start = $"https://{host}/";
            if (position < 0 || !bare.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string revision = bare[(position + before.Length)..];
            revision = after.Length > 0 && revision.EndsWith(after, StringComparison.Ordinal) ? revision[..^after.Length] : revision;
            string repository = bare[start.Length..Math.Max(position, start.Length)];
            return Addresses.GitOrigin($"https://{host.Replace("codeload.", "", StringComparison.Ordinal)}/{repository}", revision);
        }

        return null;
    }

    private static string Registry(string addressOfPackage)
    {
        int scope = addressOfPackage.LastIndexOf("/@", StringComparison.Ordinal);
        int end = scope > 0 ? scope : addressOfPackage.LastIndexOf('/');
        return end > "https://".Length ? addressOfPackage[..(end + 1)] : addressOfPackage;
    }

    /// <summary><c>owner/repository#revision</c>.</summary>
    private static bool IsShorthand(string text)
    {
        string bare = CutFragment(text);
        int slash = bare.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && bare[0] is not ('.' or '@' or '~')
            && bare.LastIndexOf('/') == slash
            && !bare.Contains(' ', StringComparison.Ordinal);
    }
}
