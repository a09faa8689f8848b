using System.Buffers;

namespace Seatrial.Engine.Rotations;

/// <summary>How secrets and findings may be named in a record.</summary>
public static class RotationSubject
{
    private const int MaximumLength = 200;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:@"
    );

    /// <summary>Letters, digits and <c>_ - . / : @</c>, as variables, paths in a vault and findings are named.</summary>
    public static bool IsValid(string text) => text.Length is > 0 and <= MaximumLength && !text.AsSpan().ContainsAnyExcept(Allowed);
}
