using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Baselines;

/// <summary>A credential that is known.</summary>
/// <param name="Identity">What it is known by.</param>
/// <param name="Kind">Id of its rule: for a reader.</param>
/// <param name="Place">Where it stood when it was taken in: for a reader, and to say what has gone.</param>
public sealed record BaselineEntry(SecretIdentity Identity, string Kind, string Place)
{
    /// <summary>Whether it was taken in from an old commit alone, so that a search of the working tree says nothing about it.</summary>
    public bool IsFromHistory => Place.StartsWith(HistoryMark, StringComparison.Ordinal);

    /// <summary>Before the place of a credential that stands in old commits alone.</summary>
    public const string HistoryMark = "history:";
}
