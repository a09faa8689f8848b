namespace Seatrial.Components.Versions.Semantic;

/// <summary>npm, crates, Hex, Swift packages, Conan, tags of actions.</summary>
internal static class SemVerOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        SemVer.ParseTolerant(a) is { } left && SemVer.ParseTolerant(b) is { } right ? left.Against(right) : null;
}
