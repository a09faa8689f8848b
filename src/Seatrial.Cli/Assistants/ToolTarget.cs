using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Secrets.Changes;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Assistants;

/// <summary>A text of a tool call with the file that it belongs to, as that is on the disk before the call.</summary>
internal sealed class ToolTarget
{
    private const int MaxFileBytes = 10 << 20;

    /// <summary>Files that exist to hold credentials, by name.</summary>
    private static readonly string[] StoreNames =
    [
        ".npmrc",
        ".pypirc",
        ".netrc",
        ".pgpass",
        "credentials",
        "credentials.json",
        "secrets.json",
        "secrets.yml",
        "secrets.yaml",
        "master.key",
        "id_rsa",
        "id_ed25519",
        "id_ecdsa",
        "terraform.tfvars",
    ];
    private static readonly string[] StoreExtensions = [".pem", ".key", ".tfstate"];

    private readonly ToolText text;
    private readonly string? full;
    private readonly string shown;

    private ToolTarget(ToolText text, string? full, string shown) => (this.text, this.full, this.shown) = (text, full, shown);

    /// <summary>Whether git ignores the file and does not track it, or the user excluded it.</summary>
    public bool MayHoldSecrets => text.Kind == ToolTextKind.Write && full is not null && RepositoryPaths.IsKeptOutOfGit(full);

    public static ToolTarget Of(ToolText text, string? folder)
    {
        if (text.Path is not { Length: > 0 } path || path.Contains('\0', StringComparison.Ordinal))
        {
            return new ToolTarget(
                text,
                null,
                text.Kind switch
                {
                    ToolTextKind.Command => "command.sh",
                    ToolTextKind.Prompt => "prompt.txt",
                    _ => "new file",
                }
            );
        }

        string root = Path.GetFullPath(folder ?? ".");
        string file = Path.GetFullPath(path, root);
        string name = file.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)
            ? Path.GetRelativePath(root, file)
            : Path.GetFileName(file);
        return new ToolTarget(text, file, name.Replace('\\', '/'));
    }

    /// <summary>What the text brings that the file does not have.</summary>
    public IEnumerable<SecretMatch> NewSecrets(NewSecrets secrets)
    {
        var existing = full is null ? null : OnDisk();
        string after = text.Text ?? "";
        string before = existing?.Text ?? text.Replaced ?? "";
        if (
            existing is not null
            && text.Replaced is { Length: > 0 } replaced
            && existing.Text.IndexOf(replaced, StringComparison.Ordinal) is var at and >= 0
        )
        {
            // The rest of the file tells what a piece means.
            after = string.Concat(existing.Text.AsSpan(0, at), after, existing.Text.AsSpan(at + replaced.Length));
        }

        return Content(after) is { } content
            ? secrets.In(content, Content(before) is { } earlier ? [earlier] : []).Select(s => s.Match)
            : [];
    }

    /// <summary>The credentials of a file that exists to hold them; code may be read, since it has to be mended.</summary>
    public IEnumerable<SecretMatch> SecretsOfStore(NewSecrets secrets)
    {
        if (!IsStore(Path.GetFileName(shown)) || FileRoles.Of(shown).HasFlag(FileRole.Example))
        {
            return [];
        }

        var content = text.Text is { } given ? Content(given) : OnDisk();
        return content is null ? [] : secrets.In(content, []).Select(s => s.Match);
    }

    private static bool IsStore(string name) =>
        name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(StoreNames, n => n.Equals(name, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(StoreExtensions, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private FileContent? Content(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return FileContent.FromBytes(new WorkspaceFile(shown, bytes.Length, FileRoles.Of(shown)), bytes, out _);
    }

    private FileContent? OnDisk() =>
        Path.GetDirectoryName(full) is { } folder && Workspace.ReadFile(folder, Path.GetFileName(full)!, MaxFileBytes, out _) is { } content
            ? Content(content.Text)
            : null;
}
