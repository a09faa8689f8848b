namespace Seatrial.Components.Versions;

/// <summary>How an ecosystem orders its versions and reads its ranges.</summary>
/// <param name="Compare">Below, at or above zero; null where either text is no version there.</param>
/// <param name="ParseRange">Null where the text is no range there.</param>
/// <param name="IsStrictVersion">Where the order also places texts that are no versions: which are.</param>
/// <param name="TellsEqual">Whether texts that are no versions can still be told to mean the same one: <c>1.0</c> and <c>1.0.0</c>.</param>
internal sealed record VersionScheme(
    VersionComparison Compare,
    Func<string, RangeOptions, VersionRange?> ParseRange,
    Func<string, bool>? IsStrictVersion = null,
    bool TellsEqual = false
)
{
    /// <summary>Whether the text can be said to mean the same as another one.</summary>
    public bool CanEqual(string text) => TellsEqual || IsVersion(text);

    /// <summary>Whether the text can be said to lie before or after others.</summary>
    public bool IsVersion(string text) =>
        text.Length <= VersionRange.LongestText && (IsStrictVersion?.Invoke(text) ?? Compare(text, text) is not null);
}
