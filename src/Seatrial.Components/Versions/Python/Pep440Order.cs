namespace Seatrial.Components.Versions.Python;

/// <summary>
/// Versions of PEP 440, and before all of them the older ones that it does not know, ordered as setuptools did before it.
/// </summary>
internal static class Pep440Order
{
    public static int? Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var left = Pep440Reader.Read(a);
        var right = Pep440Reader.Read(b);
        return left is not null && right is not null ? left.Against(right)
            : left is null && right is null ? LegacyPythonOrder.Compare(a.ToString(), b.ToString())
            : left is null ? -1
            : 1;
    }
}
