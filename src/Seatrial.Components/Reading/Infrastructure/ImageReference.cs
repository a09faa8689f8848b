using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Infrastructure;

/// <summary>
/// A container image as it is written: <c>host/path:tag@sha256:digest</c> (OCI distribution specification, pulling manifests).
/// </summary>
internal static class ImageReference
{
    /// <summary>Null for what is no reference: variables that are not known, <c>scratch</c>, nothing.</summary>
    public static ComponentDraft? Parse(string text, int line)
    {
        text = text.Trim().Trim('"', '\'');
        if (text.Length is 0 or > 500 || text == "scratch" || text.AsSpan().IndexOfAny(" ${}\\") >= 0)
        {
            return null;
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        string? digest = at > 0 ? text[(at + 1)..] : null;
        string named = at > 0 ? text[..at] : text;
        int colon = named.LastIndexOf(':');
        string? tag = colon > named.LastIndexOf('/') ? named[(colon + 1)..] : null;
        string name = tag is null ? named : named[..colon];
        name = name.StartsWith("docker.io/", StringComparison.Ordinal) ? name[10..] : name;
        name = name.StartsWith("library/", StringComparison.Ordinal) ? name[8..] : name;
        bool isFloating = tag is null or "latest" && digest is null;
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Docker,
            Name = name,
            Version = isFloating ? null : tag ?? digest,
            Range = isFloating ? "latest" : null,
            Line = line,
            Relation = ComponentRelation.Direct,
            Origin = digest is null ? ComponentOrigin.Default : new ComponentOrigin(OriginKind.Registry, null, tag, digest),
            Hashes = digest is not null && IntegrityHash.Parse(digest) is { } hash ? [hash] : [],
        };
    }
}
