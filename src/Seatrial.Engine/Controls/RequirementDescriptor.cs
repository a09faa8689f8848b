namespace Seatrial.Engine.Controls;

/// <summary>One of the seven requirements, or the process around them, in the words that outputs use.</summary>
public sealed record RequirementDescriptor
{
    public required Requirement Requirement { get; init; }

    /// <summary>One lower-case word, also the key in machine-readable outputs.</summary>
    public required string Title { get; init; }

    /// <summary>Letters before the number in the ids of its controls.</summary>
    public required string ControlPrefix { get; init; }

    /// <summary>What a first version usually has.</summary>
    public required string PrototypeReality { get; init; }

    /// <summary>What an application that people depend on has.</summary>
    public required string ProductionStandard { get; init; }

    /// <summary>What the requirement asks, for somebody who meets it for the first time.</summary>
    public required string Question { get; init; }
}
