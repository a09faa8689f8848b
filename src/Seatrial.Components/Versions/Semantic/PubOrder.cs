namespace Seatrial.Components.Versions.Semantic;

/// <summary>
/// Dart's packages: as Semantic Versioning, and a version with build metadata after the one without (documentation of pub_semver).
/// </summary>
internal static class PubOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        SemVer.ParseTolerant(a) is { } left && SemVer.ParseTolerant(b) is { } right ? Compare(left, right) : null;

    public static int Compare(in SemVer left, in SemVer right)
    {
        int order = left.Against(right);
        return order != 0 ? order
            : left.Build.Length == 0 || right.Build.Length == 0 ? left.Build.Length.CompareTo(right.Build.Length)
            : SemVerIdentifiers.Compare(left.Build, right.Build);
    }
}
