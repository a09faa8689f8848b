using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Commands.Init;

/// <summary>The folder that is set up.</summary>
/// <param name="Context">The process.</param>
/// <param name="Folder">Full path.</param>
internal sealed record InitPlace(CommandContext Context, string Folder)
{
    /// <summary>What a run found, made when a part asks for it; null after a sentence was written to standard error.</summary>
    public required Lazy<Assessment?> Assessment { get; init; }

    /// <summary>Full path of the top of the repository; null outside of git.</summary>
    public string? Top { get; } = RepositoryPaths.TopOf(Folder);

    public bool IsTop =>
        Top is not null
        && string.Equals(Path.TrimEndingDirectorySeparator(Top), Path.TrimEndingDirectorySeparator(Folder), StringComparison.Ordinal);

    public bool Has(string path) => Path.Exists(Full(path));

    public string Full(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>The text of a file; null where there is none. A byte order mark is left out, and kept when the file is written.</summary>
    public string? Read(string path)
    {
        string full = Full(path);
        if (!File.Exists(full))
        {
            return null;
        }

        string text = File.ReadAllText(full);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
