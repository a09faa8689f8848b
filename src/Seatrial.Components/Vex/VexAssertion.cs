using Seatrial.Components.Packages;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Vex;

/// <summary>What is written about one vulnerability of one package.</summary>
public sealed record VexAssertion
{
    /// <summary>The record that is shown.</summary>
    public required string Id { get; init; }

    /// <summary>Ids and aliases without <see cref="Id"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string Summary { get; init; } = "";

    public Severity Severity { get; init; }

    public required Component Component { get; init; }

    public required VexStatus Status { get; init; }

    /// <summary>A word of OpenVEX; null where none is known.</summary>
    public string? Justification { get; init; }

    /// <summary>Why it does not matter.</summary>
    public string? Impact { get; init; }

    /// <summary>What is done or to be done; what is affected has one.</summary>
    public string? Action { get; init; }

    /// <summary>How the status came about.</summary>
    public string? Notes { get; init; }

    /// <summary>Nothing will be changed about it for now: a risk that somebody took.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>When it was said; null: with the document.</summary>
    public DateTimeOffset? Time { get; init; }
}
