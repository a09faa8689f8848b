using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Keys;

namespace Seatrial.Cli.Signing;

/// <summary>Keys on disk: a private key readable by its owner alone, with the public one beside it.</summary>
internal static class KeyFiles
{
    private const int MaxBytes = 64 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>In the user's folder for configuration; null where the user has none.</summary>
    public static string? DefaultPath(CommandContext context) =>
        context.Variable("XDG_CONFIG_HOME") is { Length: > 0 } configured ? Path.Combine(configured, "seatrial", "key.pem")
        : context.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".config", "seatrial", "key.pem")
        : context.Variable("APPDATA") is { Length: > 0 } data ? Path.Combine(data, "seatrial", "key.pem")
        : null;

    public static string PublicPathOf(string privatePath) => Path.ChangeExtension(privatePath, ".pub");

    /// <summary>Null, or a sentence without its full stop about why a key cannot be written there.</summary>
    public static string? PlaceProblem(string file)
    {
        string full = Path.GetFullPath(file);
        return Path.Exists(full) || Path.Exists(PublicPathOf(full))
                ? $"'{(Path.Exists(full) ? file : PublicPathOf(file))}' exists already, and a key is never overwritten: name another file"
            : RepositoryPaths.TopOf(NearestFolder(full)) is not null && !RepositoryPaths.IsKeptOutOfGit(full)
                ? $"'{file}' lies in a git repository, where a private key would be committed: name a file elsewhere, or one that git ignores"
            : null;
    }

    /// <summary>Writes both halves, neither over anything. Null, or a sentence without its full stop.</summary>
    public static string? Write(string file, NewKey key)
    {
        string full = Path.GetFullPath(file);
        try
        {
            CreateFolder(Path.GetDirectoryName(full)!);
            WriteNew(full, key.PrivatePem, OwnerOnly);
            WriteNew(PublicPathOf(full), key.PublicKey.ToPem(), null);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot write '{file}': {(e is UnauthorizedAccessException ? "permission denied" : "it exists already, or the file system reported an error")}";
        }
    }

    /// <summary>The text of a key's file, or a sentence without its full stop.</summary>
    public static (string? Text, string? Problem) ReadText(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return !info.Exists ? (null, $"there is no key '{file}'; 'seatrial key create' makes one")
                : info.Length > MaxBytes ? (null, $"'{file}' is too large to be a key")
                : (File.ReadAllText(file), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"'{file}' cannot be read");
        }
    }

    /// <summary>The private key, asked for its passphrase where it has one; or a sentence without its full stop.</summary>
    public static (SigningKey? Key, string? Problem) ReadPrivate(
        string file,
        Passphrase passphrase,
        ParseResult arguments,
        CommandContext context
    )
    {
        var (text, problem) = ReadText(file);
        string? secret = "";
        if (text is not null && PrivateKeyReader.NeedsPassphrase(text))
        {
            (secret, problem) = passphrase.Read(arguments, context, $"Passphrase of {file}: ", isNew: false);
        }

        if (text is null || secret is null)
        {
            return (null, problem);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None)
        {
            context.Error.Write($"seatrial: '{Reporting.Text.SafeText.Clean(file)}' can be read by others; 'chmod 600' keeps it to you.\n");
        }

        var (key, keyProblem) = PrivateKeyReader.Read(text, secret);
        return (key, keyProblem is null ? null : $"'{file}' cannot be used: {keyProblem}");
    }

    private static string NearestFolder(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        _ = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static void WriteNew(string file, string text, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is { } permissions && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = permissions;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
