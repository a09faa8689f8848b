using Seatrial.Components.Packages;
using Seatrial.Components.Reading;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>
/// Everything that the files of a tree list. Files of tests, samples and documentation say nothing about what is shipped and are left out.
/// </summary>
/// <param name="Documents">In the order of their paths; those that could not be read are among them, with a note.</param>
/// <param name="Unread">Files that list components and could not be read.</param>
/// <param name="Hints">Paths of the files that tell which package manager is in use and how.</param>
public sealed record ComponentInventory(
    IReadOnlyList<ComponentDocument> Documents,
    IReadOnlyList<CoverageGap> Unread,
    IReadOnlySet<string> Hints
)
{
    /// <summary>Reads them through the workspace, within its limits.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ComponentInventory Read(Workspace workspace, CancellationToken cancellation)
    {
        var reader = workspace.CreateReader();
        var gaps = new List<CoverageGap>();
        var documents = ComponentTree.Read(
            workspace.Files.Where(f => (f.Role & FileRoles.NotDeployed) == FileRole.None).Select(f => f.Path),
            Content,
            cancellation
        );
        gaps.AddRange(
            documents
                .Where(d => !d.IsRead)
                .Select(d => new CoverageGap(d.File, GapKind.Malformed, d.Notes.Count > 0 ? d.Notes[0] : $"{d.File} could not be read."))
        );
        var hints = workspace.Files.Where(f => IsHint(f.Name)).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new ComponentInventory(documents, [.. gaps.Distinct().Order()], hints);

        byte[]? Content(string path)
        {
            if (workspace.Find(path) is not { } file)
            {
                return null;
            }

            var bytes = reader.ReadBytes(file, out var gap);
            if (gap is null)
            {
                return bytes.ToArray();
            }

            gaps.Add(gap);
            return null;
        }
    }

    private static bool IsHint(ReadOnlySpan<char> name) => name is ".yarnrc.yml" || name.EndsWith(".in", StringComparison.Ordinal);
}
