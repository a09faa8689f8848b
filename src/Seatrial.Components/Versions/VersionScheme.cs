namespace Seatrial.Components.Versions;

/// <summary>How an ecosystem orders its versions and reads its ranges.</summary>
/// <param name="Compare">Below, at or above zero; null where either text is no version there.</param>
/// <param name="ParseRange">Null where the text is no range there.</param>
/// <param name="Canonical">The form in which a package manager compares it, where that differs from the text that is written down.</param>
internal sealed record VersionScheme(VersionComparison Compare, Func<string, RangeOptions, VersionRange?> ParseRange, Func<string, string>? Canonical = null);
