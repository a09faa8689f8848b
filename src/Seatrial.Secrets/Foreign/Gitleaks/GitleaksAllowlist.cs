using System.Text;
using Seatrial.Engine.Documents;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Foreign.Gitleaks;

/// <summary>
/// An allowlist of gitleaks 8: of one rule or of all. Any of its parts is enough, or all of those that it has are needed
/// (<c>condition</c>).
/// </summary>
internal sealed class GitleaksAllowlist
{
    private const int MaxParts = 5_000;

    private List<FreePattern> paths = [];
    private List<FreePattern> regexes = [];
    private IReadOnlyList<byte[]> stopWords = [];
    private bool needsAll;
    private bool isCut;
    private bool looksAtLine;

    /// <summary>Rules that it holds for; empty for all.</summary>
    public IReadOnlyList<string> TargetRules { get; private init; } = [];

    /// <summary>Reads it; what cannot be used is noted.</summary>
    public static GitleaksAllowlist Read(DocumentNode node, ForeignDraft draft, string owner)
    {
        string[] aboutPaths = [.. node["paths"].Texts().Take(MaxParts)],
            aboutTexts = [.. node["regexes"].Texts().Take(MaxParts)];
        var list = new GitleaksAllowlist { TargetRules = [.. node["targetRules"].Texts()] };
        list.paths = Compile(aboutPaths, node["paths"].Line, draft, $"A path of the allowlist of {owner}");
        list.regexes = Compile(aboutTexts, node["regexes"].Line, draft, $"A regex of the allowlist of {owner}");
        list.stopWords =
        [
            .. node["stopwords"].Texts().Where(w => w.Length > 0).Take(MaxParts).Select(w => Encoding.UTF8.GetBytes(w.ToLowerInvariant())),
        ];
        list.needsAll = node["condition"].Text?.ToUpperInvariant() is "AND" or "&&";
        list.isCut =
            list.paths.Count < aboutPaths.Length || list.regexes.Count < aboutTexts.Length || (list.needsAll && !node["commits"].IsMissing);
        list.looksAtLine = node["regexTarget"].Text is "line" or "match";
        if (list.needsAll && !node["commits"].IsMissing)
        {
            draft.Note(
                node["commits"].Line,
                $"An allowlist of {owner} asks for commits as well: it is about old commits and leaves nothing out of the tree."
            );
        }

        return list;
    }

    /// <summary>Whether it allows a value. An allowlist that needs all of its parts and lost one allows nothing.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="value">The credential.</param>
    /// <param name="context">What a regex looks at that is not about the value: the line, or the match.</param>
    public bool Allows(string path, ReadOnlySpan<byte> value, ReadOnlySpan<byte> context)
    {
        bool? byPath = paths.Count == 0 ? null : IsAny(paths, Encoding.UTF8.GetBytes(path));
        bool? byRegex = regexes.Count == 0 ? null : IsAny(regexes, looksAtLine ? context : value);
        bool? byWord = stopWords.Count == 0 ? null : HasStopWord(value);
        return needsAll
            ? !isCut && (byPath ?? byRegex ?? byWord) is not null && byPath != false && byRegex != false && byWord != false
            : byPath == true || byRegex == true || byWord == true;
    }

    private static List<FreePattern> Compile(string[] patterns, int line, ForeignDraft draft, string what) =>
        [.. patterns.Select(p => draft.Pattern(p, line, what)).OfType<FreePattern>()];

    private static bool IsAny(List<FreePattern> patterns, ReadOnlySpan<byte> text)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasStopWord(ReadOnlySpan<byte> value)
    {
        foreach (byte[] word in stopWords)
        {
            if (Bytes.Contains(value, word))
            {
                return true;
            }
        }

        return false;
    }
}
