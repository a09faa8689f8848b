namespace Seatrial.Components.Versions.Ruby;

internal readonly record struct GemSegment(string Text, bool IsWord)
{
    public UInt128 Number => Digits.Value(Text);

    public bool IsZero => !Text.AsSpan().ContainsAnyExcept('0');

    /// <summary>Words come before numbers.</summary>
    public int Against(in GemSegment other) =>
        IsWord != other.IsWord ? (IsWord ? -1 : 1)
        : IsWord ? Math.Sign(string.CompareOrdinal(Text, other.Text))
        : Digits.Compare(Text, other.Text);
}
