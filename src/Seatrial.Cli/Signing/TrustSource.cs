using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Trust;

namespace Seatrial.Cli.Signing;

/// <summary>Finds out who may sign.</summary>
internal static class TrustSource
{
    private const int MaxKeyFiles = 1_000;
    private static readonly string[] KeyEndings = [".pub", ".pem"];

    /// <summary>
    /// Who may sign, from what the user names: a trust file, a folder of public keys, one key; else the trust file of the folder.
    /// </summary>
    public static TrustResult Read(string folder, string? given)
    {
        string path = given ?? Path.Combine(folder, TrustFile.FilePath);
        string shown = given ?? TrustFile.FilePath;
        if (given is not null && Directory.Exists(given))
        {
            var keys = Directory
                .EnumerateFiles(given)
                .Where(f => KeyEndings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Take(MaxKeyFiles)
                .Select(f => (Path.GetFileName(f), Bytes(f)))
                .ToList();
            return keys.Count == 0
                ? Problem($"there is no public key (*.pub, *.pem) in '{given}'.")
                : TrustKeys.Of(keys, $"the folder {given}");
        }

        if (!File.Exists(path))
        {
            return Problem(
                given is null
                    ? $"nobody is trusted: there is no {TrustFile.FilePath}; 'seatrial key trust KEY --as NAME' begins one, --trust names another."
                    : $"there is no file or folder '{given}'."
            );
        }

        string origin = given ?? $"{TrustFile.FilePath} of this checkout";
        return KeyEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? TrustKeys.Of([(Path.GetFileName(path), Bytes(path))], origin)
            : TrustFile.Parse(Bytes(path), shown, origin, Beside(Path.GetDirectoryName(Path.GetFullPath(path))!));
    }

    /// <summary>Who may sign, as a commit says it: that of a protected branch cannot be changed by who is asking to be let in.</summary>
    public static TrustResult Read(CommitReader reader, string commit, string revision)
    {
        if (reader.ReadFile(commit, TrustFile.FilePath).Content is not { } bytes)
        {
            return Problem($"'{revision}' has no {TrustFile.FilePath} that can be read.");
        }

        byte[]? Read(string name) => reader.ReadFile(commit, $"{SignoffFiles.Folder}/{name}").Content;
        var files = new TrustFiles(
            Read,
            () => [.. reader.FilesIn(commit, $"{SignoffFiles.Folder}/{TrustFiles.KeyFolder}").Select(n => $"{TrustFiles.KeyFolder}/{n}")]
        );
        return TrustFile.Parse(bytes, TrustFile.FilePath, $"{TrustFile.FilePath} at {revision}", files);
    }

    private static TrustFiles Beside(string folder) =>
        new(
            name => File.Exists(Path.Combine(folder, name)) ? Bytes(Path.Combine(folder, name)) : null,
            () =>
                Directory.Exists(Path.Combine(folder, TrustFiles.KeyFolder))
                    ?
                    [
                        .. Directory
                            .EnumerateFiles(Path.Combine(folder, TrustFiles.KeyFolder))
                            .Take(MaxKeyFiles)
                            .Select(f => $"{TrustFiles.KeyFolder}/{Path.GetFileName(f)}")
                            .Order(StringComparer.Ordinal),
                    ]
                    : []
        );

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[Math.Min(stream.Length, TrustFile.MaximumSize + 1L)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static TrustResult Problem(string sentence) => new(new TrustStore([], ""), [sentence]);
}
