using System.Collections.Immutable;
using System.Text;

namespace Seatrial.Components.Packages;

/// <summary>
/// A package URL (ECMA-427, https://github.com/package-url/purl-spec) in its canonical form: type in lower case, what a type normalises
/// normalised, qualifiers sorted, without empty parts. Equal packages are equal values.
/// </summary>
public sealed record PackageUrl
{
    private PackageUrl(
        string type,
        string? space,
        string name,
        string? version,
        ImmutableSortedDictionary<string, string> qualifiers,
        string? subpath
    )
    {
        Type = type;
        Namespace = space;
        Name = name;
        Version = version;
        Qualifiers = qualifiers;
        Subpath = subpath;
    }

    public string Type { get; }

    /// <summary>Segments divided by '/', decoded; null where there is none.</summary>
    public string? Namespace { get; }

    public string Name { get; }

    public string? Version { get; }

    public ImmutableSortedDictionary<string, string> Qualifiers { get; }

    public string? Subpath { get; }

    /// <summary>Null where the text is no package URL or misses what its type requires.</summary>
    public static PackageUrl? Parse(string text) => PackageUrlText.Parse(text);

    /// <summary>Null where a part that the type requires is missing, or one that it prohibits is there.</summary>
    public static PackageUrl? Create(
        string type,
        string? space,
        string name,
        string? version = null,
        IEnumerable<KeyValuePair<string, string>>? qualifiers = null,
        string? subpath = null
    )
    {
        type = type.ToLowerInvariant();
        if (!PackageUrlText.IsType(type) || name.Length == 0)
        {
            return null;
        }

        var sorted = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in qualifiers ?? [])
        {
            string lower = key.ToLowerInvariant();
            if (!PackageUrlText.IsKey(lower) || sorted.ContainsKey(lower))
            {
                return null;
            }

            if (value.Length > 0)
            {
                sorted[lower] = value;
            }
        }

        var (cleanSpace, cleanName, cleanVersion) = PackageUrlTypes.Normalize(
            type,
            PackageUrlText.Segments(space),
            name,
            version is { Length: > 0 } ? version : null,
            sorted
        );
        return PackageUrlTypes.IsComplete(type, cleanSpace, cleanName, cleanVersion, sorted)
            ? new PackageUrl(type, cleanSpace, cleanName, cleanVersion, sorted.ToImmutable(), PackageUrlText.Subpath(subpath))
            : null;
    }

    /// <summary>The canonical text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("pkg:").Append(Type).Append('/');
        if (Namespace is not null)
        {
            PackageUrlText.AppendSegments(text, Namespace);
            text.Append('/');
        }

        PackageUrlText.AppendName(text, Type, Name);
        if (Version is not null)
        {
            PackageUrlText.Append(text.Append('@'), Version);
        }

        char before = '?';
        foreach (var (key, value) in Qualifiers)
        {
            PackageUrlText.Append(text.Append(before).Append(key).Append('='), value);
            before = '&';
        }

        if (Subpath is not null)
        {
            PackageUrlText.AppendSegments(text.Append('#'), Subpath);
        }

        return text.ToString();
    }

    public bool Equals(PackageUrl? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
