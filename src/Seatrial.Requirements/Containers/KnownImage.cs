using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers;

/// <summary>
/// A product that is run as it comes. <paramref name="Engine"/> is null where it stores nothing of its own that matters here.
/// </summary>
internal sealed record KnownImage(string Repository, string? Engine = null, StoreKind Kind = StoreKind.Database);
