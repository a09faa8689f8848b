using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Scanning;

/// <summary>Reads one file at a time into facts. Implementations are stateless and called from several threads at once.</summary>
public interface IFileAnalyzer
{
    /// <summary>Stable name for diagnostics.</summary>
    string Name { get; }

    /// <summary>
    /// Cheap answer from path and size: is the file worth handing over? The file is read once whatever the number of takers.
    /// </summary>
    bool Accepts(WorkspaceFile file);

    /// <summary>Adds what it read. The content is valid during the call only and must not be kept.</summary>
    void Analyze(FileContent content, FactCollector collector);
}
