using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Decisions;

/// <summary>A comment by which somebody takes a finding of the code beside it on themselves.</summary>
/// <param name="Location">The line of the mark.</param>
/// <param name="FirstLine">First line that it is about; 0 where no code follows.</param>
/// <param name="LastLine">Last line that it is about.</param>
/// <param name="Text">The mark as it is written, to find it again in earlier versions.</param>
public sealed record InlineMarkerFact(SourceLocation Location, int FirstLine, int LastLine, string Text) : Fact(Location)
{
    /// <summary>A rule or a control; empty where the mark names none.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Why; empty where nothing is said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day on which it counts; null where none is given.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who answers for it; null where nobody is named.</summary>
    public string? By { get; init; }

    /// <summary>The day since which it has stood there, as far as the history tells; null where it does not.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What is wrong with how it is written, one sentence; null where nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>For a mark of another tool: its name.</summary>
    public string? Tool { get; init; }

    /// <summary>For a mark of another tool: controls that ask for the same as what it names; null where it names nothing.</summary>
    public IReadOnlyList<string>? Controls { get; init; }

    public override string ToString() => $"{nameof(InlineMarkerFact)} {Location} {Text}";
}
