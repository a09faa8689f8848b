namespace Seatrial.Components.Versions.Java;

/// <summary>The order of Maven's ComparableVersion.</summary>
internal static class MavenOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        MavenVersion.Parse(a) is { } left && MavenVersion.Parse(b) is { } right ? Math.Sign(left.Against(right)) : null;
}
