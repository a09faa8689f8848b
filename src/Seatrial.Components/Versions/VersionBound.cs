namespace Seatrial.Components.Versions;

/// <summary>One comparison of a range.</summary>
/// <param name="Symbol">What must hold between a version and this one.</param>
/// <param name="Version">As it was written.</param>
internal readonly record struct VersionBound(BoundSymbol Symbol, string Version)
{
    /// <summary>No symbol means equality; Debian's <c>&lt;&lt;</c> and <c>&gt;&gt;</c> are the strict forms.</summary>
    public static VersionBound? Parse(ReadOnlySpan<char> symbol, string version) =>
        symbol switch
        {
            "" or "=" or "==" => new VersionBound(BoundSymbol.Equal, version),
            "!=" or "<>" => new VersionBound(BoundSymbol.NotEqual, version),
            "<" or "<<" => new VersionBound(BoundSymbol.Less, version),
            "<=" => new VersionBound(BoundSymbol.AtMost, version),
            ">" or ">>" => new VersionBound(BoundSymbol.Greater, version),
            ">=" => new VersionBound(BoundSymbol.AtLeast, version),
            _ => null,
        };

    /// <summary>Whether a version that compares so with <see cref="Version"/> is admitted.</summary>
    public bool Admits(int? order) =>
        order is { } o
        && Symbol switch
        {
            BoundSymbol.Equal => o == 0,
            BoundSymbol.NotEqual => o != 0,
            BoundSymbol.Less => o < 0,
            BoundSymbol.AtMost => o <= 0,
            BoundSymbol.Greater => o > 0,
            _ => o >= 0,
        };
}
