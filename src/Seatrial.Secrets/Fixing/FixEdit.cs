namespace Seatrial.Secrets.Fixing;

/// <summary>A piece of a text that is replaced.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters that go; 0 inserts.</param>
/// <param name="Text">What stands there afterwards.</param>
public sealed record FixEdit(int Start, int Length, string Text)
{
    public int End => Start + Length;
}
