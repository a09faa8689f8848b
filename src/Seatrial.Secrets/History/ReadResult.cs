using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>What reading a version by its structure under one path gave.</summary>
/// <param name="Hits">What its judges let pass.</param>
/// <param name="Seen">As in <see cref="PathState"/>.</param>
/// <param name="IsNew">Whether a hit is among them that was not taken over.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadResult(PlacedHit[] Hits, ByteRange[]? Seen, bool IsNew)
{
    public static ReadResult Nothing => new([], [], IsNew: false);
}
