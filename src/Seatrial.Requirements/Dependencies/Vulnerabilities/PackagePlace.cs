using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>Where a file lists a package.</summary>
/// <param name="Document">The file that was read.</param>
/// <param name="Index">Of the component in it.</param>
public sealed record PackagePlace(ComponentDocument Document, int Index)
{
    public Component Component => Document.Components[Index];

    /// <summary>The line of the entry, which may stand in a file that the document includes.</summary>
    public SourceLocation Location => new(Component.File, Component.Line);
}
