namespace Seatrial.Components.Reading;

/// <summary>How much a format knows.</summary>
public enum FormatKind
{
    /// <summary>What is installed, every version fixed.</summary>
    LockFile,

    /// <summary>What is asked for; versions where they are written exactly.</summary>
    Manifest,

    /// <summary>Written by a restore or a build, rarely committed.</summary>
    BuildOutput,

    /// <summary>Shared settings that other files of the tree read; by themselves they list what is offered, not what is used.</summary>
    Shared,

    /// <summary>A list of components made by another tool.</summary>
    Sbom,

    /// <summary>Images and actions that a build or a deployment runs.</summary>
    Infrastructure,
}
