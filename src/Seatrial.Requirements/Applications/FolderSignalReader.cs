using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Reads signals from the names of files; opens none.</summary>
internal static class FolderSignalReader
{
    private const FileRole NotShipped = FileRole.Test | FileRole.Fixture | FileRole.Example | FileRole.Documentation;

    private static readonly FrozenSet<string> HostingFiles = new[]
    {
        "vercel.json",
        "netlify.toml",
        "fly.toml",
        "procfile",
        "app.yaml",
        "render.yaml",
        "railway.json",
        "railway.toml",
        "serverless.yml",
        "serverless.yaml",
        "serverless.ts",
        "wrangler.toml",
        "wrangler.json",
        "wrangler.jsonc",
        "firebase.json",
        "amplify.yml",
        "sst.config.ts",
        "template.yaml",
        "samconfig.toml",
        "host.json",
        "apprunner.yaml",
        "nixpacks.toml",
        "app.json",
        "heroku.yml",
        "staticwebapp.config.json",
        "zeabur.json",
        "koyeb.yaml",
        "modal.toml",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EntryPoints = new[]
    {
        "manage.py",
        "main.py",
        "app.py",
        "wsgi.py",
        "asgi.py",
        "server.py",
        "run.py",
        "config.ru",
        "artisan",
        "index.php",
        "streamlit_app.py",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SourceExtensions = new[]
    {
        ".py",
        ".js",
        ".ts",
        ".mjs",
        ".tsx",
        ".jsx",
        ".go",
        ".rb",
        ".php",
        ".java",
        ".kt",
        ".cs",
        ".rs",
        ".ex",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InnerFolders = new[] { "app", "src", "public", "api", "web", "server" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>Signals by folder; folders without any are absent.</summary>
    public static Dictionary<string, FolderSignals> Read(IReadOnlyList<WorkspaceFile> files)
    {
        var signals = new Dictionary<string, FolderSignals>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if ((file.Role & NotShipped) != FileRole.None)
            {
                continue;
            }

            string name = Paths.Name(file.Path);
            string folder = Paths.Folder(file.Path);
            var (signal, target) = Of(name, folder);
            Note(signals, target, signal);
            if ((signal & FolderSignals.EntryPoint) != FolderSignals.None && InnerFolders.Contains(Paths.Name(folder)))
            {
                // app/main.py and public/index.php start what the folder above holds.
                Note(signals, Paths.Folder(folder), signal);
            }
        }

        return signals;
    }

    private static (FolderSignals Signal, string Folder) Of(string name, string folder)
    {
        string extension = Path.GetExtension(name);
        var source = SourceExtensions.Contains(extension) ? FolderSignals.Source : FolderSignals.None;
        return name switch
        {
            "Dockerfile" or "Containerfile" => (FolderSignals.Dockerfile, folder),
            "main.go" => (FolderSignals.GoMain | source, CommandRoot(folder)),
            "main.rs" when Paths.Name(folder) == "src" => (FolderSignals.RustMain, Paths.Folder(folder)),
            "index.html" => (FolderSignals.IndexPage, folder),
            _ when EntryPoints.Contains(name) => (FolderSignals.EntryPoint | source, folder),
            _ when HostingFiles.Contains(name) => (FolderSignals.Hosting, folder),
            _ when extension is ".tf" or ".bicep" => (FolderSignals.Infrastructure, folder),
            _ => (source, folder),
        };
    }

    /// <summary>Go keeps main packages in cmd/NAME below the module.</summary>
    private static string CommandRoot(string folder)
    {
        int cmd = folder.LastIndexOf("cmd/", StringComparison.Ordinal);
        bool isSegment = cmd == 0 || (cmd > 0 && folder[cmd - 1] == '/');
        return isSegment ? folder[..Math.Max(0, cmd - 1)]
            : Paths.Name(folder) == "cmd" ? Paths.Folder(folder)
            : folder;
    }

    private static void Note(Dictionary<string, FolderSignals> signals, string folder, FolderSignals signal)
    {
        if (signal != FolderSignals.None)
        {
            signals[folder] = signals.GetValueOrDefault(folder) | signal;
        }
    }
}
