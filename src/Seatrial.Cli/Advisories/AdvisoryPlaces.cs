using System.Security.Cryptography;
using System.Text;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Advisories;

/// <summary>
/// Where databases of advisories lie: in this user's folder for data, and what was compiled from a folder in that for caches (XDG Base
/// Directory Specification).
/// </summary>
internal static class AdvisoryPlaces
{
    private const string FileName = "advisories.index";

    /// <summary>The export of OSV.dev (https://google.github.io/osv.dev/data/).</summary>
    public const string PublicExport = "https://storage.googleapis.com/osv-vulnerabilities";

    /// <summary>The file of the database; null where the user has no folder for data and names none.</summary>
    /// <param name="given">A folder or file that the user names; null: the user's own.</param>
    public static string? Database(CommandContext context, string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) || Path.EndsInDirectorySeparator(given)
                ? Path.GetFullPath(Path.Combine(given, FileName))
                : Path.GetFullPath(given);
        }

        return Base(context, "XDG_DATA_HOME", Path.Combine(".local", "share")) is { } data
            ? Path.Combine(data, "seatrial", FileName)
            : null;
    }

    /// <summary>The file in which the compiled form of a folder or archive is kept; null where the user has no folder for caches.</summary>
    public static string? Compiled(CommandContext context, string source) =>
        Base(context, "XDG_CACHE_HOME", ".cache") is { } caches
            ? Path.Combine(
                caches,
                "seatrial",
                "advisories",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source))[..12]) + ".index"
            )
            : null;

    public static bool IsAddress(string source) =>
        source.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string? Base(CommandContext context, string variable, string below) =>
        context.Variable(variable) is { Length: > 0 } given && Path.IsPathFullyQualified(given) ? given
        : context.Variable("HOME") is { Length: > 0 } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, below)
        : context.Variable("LOCALAPPDATA") is { Length: > 0 } local && Path.IsPathFullyQualified(local) ? local
        : null;
}
