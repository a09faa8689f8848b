using System.Text;

namespace Seatrial.Governance.Signoffs;

/// <summary>Where things lie in an application's folder.</summary>
public static class SignoffFiles
{
    public const string Folder = ".seatrial";

    public const string SignoffFolder = Folder + "/signoffs";

    public const string Ending = ".sigstore.json";

    /// <summary>Of the second signature that ssh-keygen makes over the bundle's file.</summary>
    public const string SshEnding = Ending + ".sig";

    /// <summary>The name space of that signature.</summary>
    public const string SshScope = "seatrial-signoff";

    public const string Lock = "seatrial.lock";

    public const string Decisions = Folder + "/decisions.yaml";

    public const string ThreatModel = Folder + "/threat-model.yaml";

    public const string Configuration = "seatrial.yaml";

    private const int CommitDigits = 12;
    private const int MaxSlug = 40;

    /// <summary>Files that say what was decided and declared: bound where they are there, sorted.</summary>
    public static IReadOnlyList<string> Evidence { get; } = [Decisions, ThreatModel, Lock, Configuration];

    /// <summary>Whether a path may differ from what is signed: records of the signing itself.</summary>
    public static bool IsRecord(string path) =>
        path.StartsWith(SignoffFolder + "/", StringComparison.Ordinal) || path == Records.RecordLog.FilePath;

    /// <summary>Name of a sign-off's file.</summary>
    public static string NameOf(string commit, string signer) =>
        $"{commit[..Math.Min(CommitDigits, commit.Length)]}-{Slug(signer)}{Ending}";

    /// <summary>Lower-case letters, digits and hyphens; letters of other scripts stay.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString().Trim('-');
        return text.Length == 0 ? "signer" : text[..Math.Min(MaxSlug, text.Length)];
    }
}
