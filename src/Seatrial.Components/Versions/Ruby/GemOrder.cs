namespace Seatrial.Components.Versions.Ruby;

internal static class GemOrder
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        GemVersion.Parse(a) is { } left && GemVersion.Parse(b) is { } right ? left.Against(right) : null;
}
