namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>One of several places at which a path through a pattern can be anchored.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Rate">Estimated share of positions in source code at which its window stands.</param>
internal sealed record AnchorOption(Anchor Anchor, double Rate);
