namespace Seatrial.Components.Packages;

/// <summary>How a component comes in.</summary>
public enum ComponentRelation
{
    /// <summary>The file lists it and does not tell who asked for it.</summary>
    Unknown,

    /// <summary>The project itself, or a member of its workspace.</summary>
    Root,

    /// <summary>A manifest of the project names it.</summary>
    Direct,

    /// <summary>Only other components ask for it.</summary>
    Transitive,
}
