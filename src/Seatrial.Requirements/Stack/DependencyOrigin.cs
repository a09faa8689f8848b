namespace Seatrial.Requirements.Stack;

/// <summary>Where a declared dependency comes from.</summary>
public enum DependencyOrigin
{
    Registry,

    /// <summary>Another package of the same workspace.</summary>
    Workspace,

    /// <summary>A folder, given by <see cref="DependencyEntry.Path"/>.</summary>
    Path,
    Git,
    Url,
}
