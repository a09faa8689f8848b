using Seatrial.Engine.Assessments;

namespace Seatrial.Reporting.Terminal;

/// <summary>How a level looks.</summary>
internal static class Levels
{
    public static Run Sign(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Prototype => new("✗", Style.Bad),
            RequirementLevel.Partial => new("◐", Style.Warning),
            RequirementLevel.Production => new("✓", Style.Good),
            _ => new("?", Style.Quiet),
        };

    public static Run Word(RequirementLevel level) => Sign(level) with { Text = Text.Words.Key(level) };
}
