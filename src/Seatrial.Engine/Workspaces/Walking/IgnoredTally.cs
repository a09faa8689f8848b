using System.Globalization;
using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>Counts the files of one folder that are left out by a rule, so that a thousand object files make one gap.</summary>
internal sealed class IgnoredTally
{
    /// <summary>So many are named one by one.</summary>
    private const int Named = 3;

    private readonly List<CoverageGap> files = [];
    private readonly List<CoverageGap> folders = [];

    public void Clear()
    {
        files.Clear();
        folders.Clear();
    }

    public void Add(GapKind kind, string path, bool isFolder)
    {
        string detail =
            kind == GapKind.Ignored ? "Ignored by git, so not part of the repository." : "Excluded by .seatrialignore or seatrial.yaml.";
        (isFolder ? folders : files).Add(new CoverageGap(isFolder ? path + "/" : path, kind, detail));
    }

    public void AddTo(List<CoverageGap> gaps, string folder)
    {
        gaps.AddRange(folders);
        foreach (var kind in files.GroupBy(f => f.Kind))
        {
            int count = kind.Count();
            if (count <= Named)
            {
                gaps.AddRange(kind);
            }
            else
            {
                var first = kind.First();
                string name = first.Path[(first.Path.LastIndexOf('/') + 1)..];
                gaps.Add(
                    first with
                    {
                        Path = folder.Length == 0 ? "./" : folder + "/",
                        Detail = string.Create(CultureInfo.InvariantCulture, $"{count} files in it, {name} among them: {first.Detail}"),
                    }
                );
            }
        }
    }
}
