namespace Seatrial.Components.Packages;

/// <summary>What one file lists: components, the edges between them, and what could not be read.</summary>
public sealed record ComponentDocument
{
    /// <summary>Path of the file within the tree, with '/'.</summary>
    public required string File { get; init; }

    /// <summary>Id of the format, see <see cref="Reading.ComponentFormats"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Everything in the file's order, roots among them.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Sentences about what was left out, cut or could not be read; empty where all was.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the file as a whole could be read. Where not, there are no components and a note says why.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>
    /// Whether a manifest lists what its packages bring in too: pip's compilers write such files, and checksums of every line ask for it.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the file has edges, so that <see cref="PathTo"/> can answer.</summary>
    public bool HasGraph { get; init; }

    /// <summary>The project and its workspace members, where the file names them.</summary>
    public IEnumerable<Component> Roots => Components.Where(c => c.Relation == ComponentRelation.Root);

    /// <summary>What the project takes from others: everything but the roots.</summary>
    public IEnumerable<Component> Packages => Components.Where(c => c.Relation != ComponentRelation.Root);

    public IEnumerable<Component> ChildrenOf(Component component) => component.Children.Select(i => Components[i]);

    /// <summary>
    /// A shortest way from a root or a direct component to this one, both included; only the component itself where the file does not tell.
    /// The index counts in <see cref="Components"/>. For many answers make a <see cref="ComponentPaths"/> once.
    /// </summary>
    public IReadOnlyList<Component> PathTo(int index) => new ComponentPaths(this).To(index);
}
