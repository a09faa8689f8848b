namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>One of several places at which a path through a pattern can be anchored.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Rate">Estimated share of positions in source code at which all its bytes stand.</param>
/// <param name="Cost">What it costs a position on average behind the vector filter, see <see cref="AnchorCost"/>.</param>
internal sealed record AnchorOption(Anchor Anchor, double Rate, double Cost);
