namespace Seatrial.Components.Versions.DotNet;

internal static class NuGetOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        NuGetVersion.Parse(a) is { } left && NuGetVersion.Parse(b) is { } right ? left.Against(right) : null;
}
