namespace Seatrial.Components.Packages;

/// <summary>Where a package manager takes a component from.</summary>
public enum OriginKind
{
    Registry,
    Git,

    /// <summary>An archive at an address.</summary>
    Url,

    /// <summary>A folder or archive in or beside the tree.</summary>
    Path,

    /// <summary>A member of the same workspace.</summary>
    Workspace,
}
