namespace Seatrial.Secrets.Fixing;

/// <summary>How a literal leaves a file, or why it cannot be done right.</summary>
public sealed record FixProposal
{
    /// <summary>The edits of the file, in no particular order, not overlapping.</summary>
    public IReadOnlyList<FixEdit> Edits { get; init; } = [];

    /// <summary>The variable that holds the value from now on.</summary>
    public string Variable { get; init; } = "";

    /// <summary>The plain value, for the file that git ignores and for nothing else.</summary>
    public string Value { get; init; } = "";

    /// <summary>What somebody has to do besides; a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Null exactly when there are edits; else a sentence that says why there are none and what to do.</summary>
    public string? Refusal { get; init; }

    public static FixProposal Refuse(string sentence) => new() { Refusal = sentence };
}
