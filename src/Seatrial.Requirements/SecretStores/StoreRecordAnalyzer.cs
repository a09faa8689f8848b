using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Reads what people keep in <c>.seatrial/stores/</c>: what a store printed about its secrets, one file for each call of its tool.
/// </summary>
internal sealed class StoreRecordAnalyzer : IFileAnalyzer
{
    public const string Folder = ".seatrial/stores/";

    private const int MaximumSize = 1 << 20;

    public string Name => "store-records";

    public bool Accepts(WorkspaceFile file) => file.Extension is ".json" && file.Path.Contains(Folder, StringComparison.Ordinal);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (content.File.Size > MaximumSize)
        {
            collector.AddGap(
                new CoverageGap(path, GapKind.TooLarge, $"Larger than {MaximumSize / 1024} KiB: what the store says was not read.")
            );
            return;
        }

        var document = JsonDocuments.Parse(content.Utf8);
        var records = StoreRecords.Read(document.Root, Path.GetFileNameWithoutExtension(path)).ToList();
        if (records.Count == 0)
        {
            collector.AddGap(
                new CoverageGap(
                    path,
                    GapKind.NotSupported,
                    document.Problem is { } problem
                        ? $"What the store says was not read: {problem}."
                        : "No secret with a day is in it in the form of any known store: docs/secrets.md lists the commands whose output is read."
                )
            );
        }

        foreach (var record in records)
        {
            collector.Add(
                new StoredSecretFact(new SourceLocation(path, record.Line), record.Name, record.Store, record.Day, record.IsExact)
            );
        }
    }
}
