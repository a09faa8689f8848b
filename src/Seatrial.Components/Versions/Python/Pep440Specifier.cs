namespace Seatrial.Components.Versions.Python;

/// <summary>One specifier.</summary>
/// <param name="Symbol">The operator.</param>
/// <param name="Version">Null for <c>===</c>, which compares text.</param>
/// <param name="IsPrefix">Whether <c>.*</c> follows.</param>
internal sealed record Pep440Specifier(string Symbol, string Text, Pep440Version? Version, bool IsPrefix)
{
    private static readonly string[] Symbols = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"];

    public static Pep440Specifier? Parse(string text)
    {
        if (Array.Find(Symbols, s => text.StartsWith(s, StringComparison.Ordinal)) is not { } symbol)
        {
            return null;
        }

        string version = text[symbol.Length..].Trim();
        if (symbol.Length == 3)
        {
            return version.Length == 0 || version.Any(char.IsWhiteSpace)
                ? null
                : new Pep440Specifier(symbol, version, Version: null, IsPrefix: false);
        }

        bool isPrefix = version.EndsWith(".*", StringComparison.Ordinal);
        if (Pep440Reader.Read(isPrefix ? version.AsSpan(0, version.Length - 2) : version) is not { } parsed)
        {
            return null;
        }

        bool isEquality = symbol is "==" or "!=";
        return
            (isPrefix && (!isEquality || parsed.IsPrerelease || parsed.IsPost || parsed.Local.Length > 0))
            || (!isEquality && parsed.Local.Length > 0)
            || (symbol is "~=" && parsed.Release.Length < 2)
            ? null
            : new Pep440Specifier(symbol, version, parsed, isPrefix);
    }

    public bool Admits(string text, Pep440Version? version)
    {
        if (Version is null)
        {
            return string.Equals(text.Trim(), Text, StringComparison.OrdinalIgnoreCase);
        }

        return version is not null
            && Symbol switch
            {
                "==" => IsEqual(version),
                "!=" => !IsEqual(version),
                "<=" => version.Public.Against(Version) <= 0,
                ">=" => version.Public.Against(Version) >= 0,
                "<" => IsBefore(version),
                ">" => IsAfter(version),
                _ => version.Public.Against(Version) >= 0
                    && StartsWith(version, Version.Release.AsSpan(0, Version.Release.Length - 1), Version.Epoch),
            };
    }

    private bool IsEqual(Pep440Version version) =>
        IsPrefix
            ? StartsWith(version, Version!.Release, Version.Epoch)
            : (Version!.Local.Length == 0 ? version.Public : version).Against(Version) == 0;

    /// <summary>Not a prerelease of the very version, unless that is one.</summary>
    private bool IsBefore(Pep440Version version) =>
        Version is { } bound && version.Against(bound.IsPrerelease ? bound : bound.FirstPrerelease) < 0;

    /// <summary>Neither a post-release of the very version, unless that is one, nor a local form of it.</summary>
    private bool IsAfter(Pep440Version version) =>
        Version is { } bound
        && version.Against(bound) > 0
        && !(version.IsPost && !bound.IsPost && bound.Dev is null && version.Pre == bound.Pre && version.CompareRelease(bound) == 0)
        && (version.Local.Length == 0 || version.Public.Against(bound) != 0);

    private static bool StartsWith(Pep440Version version, ReadOnlySpan<UInt128> prefix, UInt128 epoch)
    {
        for (int i = 0; i < prefix.Length; i++)
        {
            if (version.Number(i) != prefix[i])
            {
                return false;
            }
        }

        return version.Epoch == epoch;
    }
}
