namespace Seatrial.Components.Advisories;

/// <summary>What happened at a version.</summary>
/// <param name="Version">A version or commit; <c>0</c> is before all of them, <c>*</c> as a limit is after all.</param>
public readonly record struct RangeEvent(RangeEventKind Kind, string Version);
