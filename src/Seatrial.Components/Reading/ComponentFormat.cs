using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>
/// A format, the files that have it, and its reader. Adding one is a line in <see cref="ComponentFormats"/> and a reader beside it.
/// </summary>
public sealed class ComponentFormat
{
    internal ComponentFormat(string id, string name, Ecosystem ecosystem, FormatKind kind, string[] files, Action<ReadingContext> read)
    {
        Id = id;
        Name = name;
        Ecosystem = ecosystem;
        Kind = kind;
        Files = files;
        Read = read;
    }

    /// <summary>Stable word for results and options.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Ecosystem of most of its components; <see cref="Ecosystem.Generic"/> where each has its own.</summary>
    public Ecosystem Ecosystem { get; }

    public FormatKind Kind { get; }

    /// <summary>File names, case does not count; a '*' stands for any text, a '/' asks for the folders before it as well.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>
    /// Names of lock files that say the same and more: where one stands beside the file or above it, this one is not read. Empty for lock
    /// files.
    /// </summary>
    public IReadOnlyList<string> LockedBy { get; init; } = [];

    /// <summary>What is read and what is not, one sentence for the documentation.</summary>
    public string Remarks { get; init; } = "";

    internal Action<ReadingContext> Read { get; }
}
