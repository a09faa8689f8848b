using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Authentication;
using Seatrial.Requirements.Authorization;
using Seatrial.Requirements.ClientExposure;
using Seatrial.Requirements.Dependencies;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// What a quick look at a change reads beside it: every manifest and lock file, and as much source code as can be followed in a fraction of
/// a second. Code that lies near the change comes first, then files whose names say that they put a program together. Chosen by paths and
/// sizes alone, so that the choice is the same on every machine.
/// </summary>
internal sealed class StagedContext
{
    /// <summary>Bytes of source code beside the change.</summary>
    private const long MaxBytes = 320 << 10;

    /// <summary>Taken for a file whose size the index does not tell.</summary>
    private const long UsualBytes = 4 << 10;

    /// <summary>Beginnings of the names, without ending, of files that say what stands in front of endpoints.</summary>
    private static readonly string[] Composing =
    [
        "app",
        "main",
        "server",
        "index",
        "program",
        "startup",
        "routes",
        "router",
        "routing",
        "urls",
        "settings",
        "middleware",
        "security",
        "websecurity",
        "application",
        "auth",
        "kernel",
        "web",
        "api",
        "config",
        "bootstrap",
        "__init__",
        "wsgi",
        "asgi",
        "mod",
    ];

    private static readonly IFileAnalyzer[] Manifests = [.. StackSlice.Slice.Analyzers, .. DependenciesSlice.Slice.Analyzers];

    private static readonly IFileAnalyzer[] Code =
    [
        .. SourcesSlice.Slice.Analyzers,
        .. ProgramsSlice.Slice.Analyzers,
        .. ClientExposureSlice.Slice.Analyzers,
        .. AuthenticationSlice.Slice.Analyzers,
        .. AuthorizationSlice.Slice.Analyzers,
    ];

    private readonly HashSet<string> chosen;

    private StagedContext(HashSet<string> chosen, StagedExtent extent) => (this.chosen, Extent) = (chosen, extent);

    public StagedExtent Extent { get; }

    /// <summary>The slices whose analysers read what does not change.</summary>
    public static RequirementSlice Unchanged { get; } = new() { Name = "staged-context", Analyzers = [.. Manifests, .. Code] };

    public bool Holds(WorkspaceFile file) => chosen.Contains(file.Path);

    /// <summary>Chooses among the files that both sides have in common.</summary>
    public static StagedContext Of(Workspace workspace, IReadOnlySet<string> differing)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        var code = new List<WorkspaceFile>();
        foreach (var file in workspace.Files.Where(f => !differing.Contains(f.Path)))
        {
            if (Array.Exists(Manifests, a => a.Accepts(file)))
            {
                near.Add(file.Path);
            }
            else if (Array.Exists(Code, a => a.Accepts(file)))
            {
                code.Add(file);
            }
        }

        string[] folders = [.. differing.Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxFolders)];
        long left = MaxBytes;
        int changed = workspace.Files.Count(f => differing.Contains(f.Path) && Array.Exists(Code, a => a.Accepts(f)));
        int read = changed;
        var ordered =
            code.Sum(Size) <= MaxBytes
                ? code
                :
                [
                    .. code.Select(f => (File: f, Far: Distance(f.Path, folders)))
                        .OrderBy(f => f.Far)
                        .ThenBy(f => f.File.Path, StringComparer.Ordinal)
                        .Select(f => f.File),
                ];
        foreach (var file in ordered)
        {
            if (Size(file) <= left)
            {
                left -= Size(file);
                near.Add(file.Path);
                read++;
            }
        }

        return new StagedContext(near, new StagedExtent(read, code.Count + changed));
    }

    /// <summary>Folders of the change that nearness is measured from.</summary>
    private const int MaxFolders = 32;

    private static long Size(WorkspaceFile file) => file.Size > 0 ? file.Size : UsualBytes;

    /// <summary>
    /// Steps from folder to folder; a file that composes a program is as near as one in the same folder when it lies above the change.
    /// </summary>
    private static int Distance(string path, string[] folders)
    {
        string folder = FolderOf(path);
        bool composes = IsComposing(path);
        int least = int.MaxValue;
        foreach (string other in folders)
        {
            int shared = SharedSegments(folder, other);
            int up = Segments(other) - shared;
            int down = Segments(folder) - shared;
            least = Math.Min(least, composes ? down : (2 * up) + (2 * down) + 1);
        }

        return least;
    }

    private static bool IsComposing(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        foreach (string beginning in Composing)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.EndsWith("Config", StringComparison.Ordinal)
            || name.EndsWith("Configuration", StringComparison.Ordinal)
            || name.EndsWith("_controller", StringComparison.Ordinal);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static int Segments(string folder) => folder.AsSpan().Count('/');

    private static int SharedSegments(string one, string other)
    {
        int shared = 0;
        for (int i = 0; i < one.Length && i < other.Length && one[i] == other[i]; i++)
        {
            shared += one[i] == '/' ? 1 : 0;
        }

        return shared;
    }
}
