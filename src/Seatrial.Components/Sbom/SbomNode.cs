using Seatrial.Components.Packages;

namespace Seatrial.Components.Sbom;

/// <summary>One package of an SBOM, whatever number of files list it.</summary>
/// <param name="Ref">Unique within the document and the same in every run.</param>
/// <param name="Component">The first place in the order of files.</param>
/// <param name="Places">Files and lines that list it.</param>
/// <param name="Children">Refs of what it asks for, sorted.</param>
internal sealed record SbomNode(
    string Ref,
    Component Component,
    ComponentScope Scope,
    IReadOnlyList<(string File, int Line)> Places,
    IReadOnlyList<string> Children
)
{
    public IReadOnlyList<IntegrityHash> Hashes { get; init; } = [];

    public string? Licence { get; init; }

    public bool IsRoot { get; init; }
}
