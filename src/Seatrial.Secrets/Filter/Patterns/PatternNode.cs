namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>A regular expression over bytes.</summary>
internal abstract record PatternNode
{
    /// <summary>The upper bound of a repeat that has none.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>Fewest bytes that a match consumes.</summary>
    public abstract int MinLength { get; }

    /// <summary>Most bytes that a match consumes, or <see cref="Unbounded"/>.</summary>
    public abstract int MaxLength { get; }

    /// <summary>Whether a line feed may be among them.</summary>
    public abstract bool HasLineFeed { get; }
}

/// <summary>Matches without consuming.</summary>
internal sealed record EmptyNode : PatternNode
{
    public override int MinLength => 0;

    public override int MaxLength => 0;

    public override bool HasLineFeed => false;
}

/// <summary>One byte of a set.</summary>
internal sealed record ByteNode(ByteSet Set) : PatternNode
{
    public override int MinLength => 1;

    public override int MaxLength => 1;

    public override bool HasLineFeed => Set.Contains((byte)'\n');
}

/// <summary>A condition on the place between two bytes.</summary>
internal sealed record AssertionNode(AssertionKind Kind) : PatternNode
{
    public override int MinLength => 0;

    public override int MaxLength => 0;

    public override bool HasLineFeed => false;
}

internal sealed record SequenceNode(IReadOnlyList<PatternNode> Items) : PatternNode
{
    public override int MinLength { get; } = Items.Sum(i => i.MinLength);

    public override int MaxLength { get; } = Items.Aggregate(0, (sum, i) => PatternLength.Add(sum, i.MaxLength));

    public override bool HasLineFeed => Items.Any(i => i.HasLineFeed);
}

/// <summary>The first branch that lets the whole pattern match is taken.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Branches) : PatternNode
{
    public override int MinLength { get; } = Branches.Min(b => b.MinLength);

    public override int MaxLength { get; } = Branches.Max(b => b.MaxLength);

    public override bool HasLineFeed => Branches.Any(b => b.HasLineFeed);
}

/// <summary>Between <paramref name="Min"/> and <paramref name="Max"/> times, as many as possible or, when lazy, as few.</summary>
internal sealed record RepeatNode(PatternNode Body, int Min, int Max, bool IsLazy) : PatternNode
{
    public override int MinLength { get; } = PatternLength.Multiply(Body.MinLength, Min);

    public override int MaxLength { get; } = PatternLength.Multiply(Body.MaxLength, Max);

    public override bool HasLineFeed => Body.HasLineFeed;
}

/// <summary>A capturing group; the engine keeps those called <c>secret</c> and <c>name</c>.</summary>
internal sealed record GroupNode(PatternNode Body, GroupKind Kind) : PatternNode
{
    public override int MinLength => Body.MinLength;

    public override int MaxLength => Body.MaxLength;

    public override bool HasLineFeed => Body.HasLineFeed;
}
