using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls;

/// <summary>One yes/no question about an application.</summary>
public sealed record ControlDescriptor
{
    /// <summary>Three letters and a number, <c>SEC-1</c>.</summary>
    public required string Id { get; init; }

    public required Requirement Requirement { get; init; }

    /// <summary>The state that passes, as a short statement.</summary>
    public required string Title { get; init; }

    public required string Why { get; init; }

    /// <summary>What passes, what fails, what stays unknown.</summary>
    public required string HowJudged { get; init; }

    public required string HowToFix { get; init; }

    /// <summary>A failure of this control alone makes the requirement's level <c>prototype</c>.</summary>
    public bool IsPrototypeMarker { get; init; }

    /// <summary>Severity of the gap when no finding says something more exact.</summary>
    public Severity Severity { get; init; } = Severity.Medium;

    public ControlMappings Mappings { get; init; } = new();
}
