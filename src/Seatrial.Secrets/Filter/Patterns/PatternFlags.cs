namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>The flags in force at a place of a pattern; they end with the group that sets them.</summary>
internal record struct PatternFlags
{
    public bool IgnoreCase { get; private set; }

    public bool DotAll { get; private set; }

    public bool MultiLine { get; private set; }

    public bool TrySet(char letter, bool value)
    {
        switch (letter)
        {
            case 'i':
                IgnoreCase = value;
                return true;
            case 's':
                DotAll = value;
                return true;
            case 'm':
                MultiLine = value;
                return true;
            default:
                return false;
        }
    }

    public readonly ByteSet Apply(ByteSet set) => IgnoreCase ? set.FoldCase() : set;
}
