using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Documents;
using Seatrial.Secrets.Exclusions;

namespace Seatrial.Secrets.Foreign.DetectSecrets;

/// <summary>
/// <c>.secrets.baseline</c> (detect-secrets 0.12 to 1.5): SHA-1 digests of values by file, which are compared exactly, and patterns of
/// files, lines and values that are left out. A value that somebody audited as real is not left out.
/// </summary>
internal static class DetectSecretsBaseline
{
    public const string FileName = ".secrets.baseline";

    private const int MaxEntries = 500_000;

    public static ForeignSettings Read(ReadOnlySpan<byte> utf8)
    {
        var draft = new ForeignDraft(FileName);
        var result = JsonDocuments.Parse(utf8);
        if (result.Problem is { } problem)
        {
            draft.Note(0, $"Nothing of the file counts: {problem}.");
            return draft.Finish();
        }

        AddResults(result.Root["results"], draft);
        foreach (var filter in result.Root["filters_used"].Items)
        {
            AddFilter(filter, draft);
        }

        // The form before version 1.
        var old = result.Root["exclude"];
        AddPatterns(old["files"], draft, static (in place, pattern) => pattern.IsMatch(Encoding.UTF8.GetBytes(place.Path)));
        AddPatterns(old["lines"], draft, static (in place, pattern) => pattern.IsMatch(place.LineText));
        return draft.Finish();
    }

    private static void AddResults(DocumentNode results, ForeignDraft draft)
    {
        var known = new HashSet<(string Path, string Sha1)>();
        foreach (var file in results.Members)
        {
            foreach (var entry in file.Value.Items)
            {
                if (known.Count < MaxEntries && entry["hashed_secret"].Text is { Length: 40 } digest && !entry["is_secret"].IsTrue)
                {
                    known.Add((file.Key.Replace('\\', '/'), digest.ToLowerInvariant()));
                }
            }
        }

        if (known.Count > 0)
        {
            draft.Exclude(
                (in place) =>
                    known.Contains((place.Path, Sha1(place.Value)))
                    || (HeaderOf(place.Value) is { } header && known.Contains((place.Path, Sha1(header))))
            );
        }
    }

    private static void AddFilter(DocumentNode filter, ForeignDraft draft)
    {
        switch (filter["path"].Text)
        {
            case "detect_secrets.filters.regex.should_exclude_file":
                AddPatterns(filter["pattern"], draft, static (in place, pattern) => pattern.IsMatch(Encoding.UTF8.GetBytes(place.Path)));
                break;
            case "detect_secrets.filters.regex.should_exclude_line":
                AddPatterns(filter["pattern"], draft, static (in place, pattern) => pattern.IsMatch(place.LineText));
                break;
            case "detect_secrets.filters.regex.should_exclude_secret":
                AddPatterns(filter["pattern"], draft, static (in place, pattern) => pattern.IsMatch(place.Value));
                break;
            case "detect_secrets.filters.wordlist.should_exclude_secret":
                draft.Note(filter.Line, "The word list that detect-secrets leaves values out by does not count.");
                break;
            case { } own when !own.StartsWith("detect_secrets.", StringComparison.Ordinal):
                draft.Note(filter.Line, $"The filter '{own}' is a program; it does not count.");
                break;
        }
    }

    private static void AddPatterns(DocumentNode patterns, ForeignDraft draft, PatternTest test)
    {
        foreach (string text in patterns.Texts().Where(t => t.Length > 0))
        {
            if (draft.Pattern(text, patterns.Line, "A pattern of what is left out") is { } pattern)
            {
                draft.Exclude((in place) => test(place, pattern));
            }
        }
    }

    /// <summary>What detect-secrets takes for the value of a private key: the words of its first line.</summary>
    private static byte[]? HeaderOf(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> dashes = "-----"u8;
        int end = value.StartsWith(dashes) ? value[dashes.Length..].IndexOf(dashes) : -1;
        return end < 0 ? null : value.Slice(dashes.Length, end).ToArray();
    }

    /// <summary>The format's own digest, compared and never written.</summary>
    private static string Sha1(ReadOnlySpan<byte> value)
    {
#pragma warning disable CA5350 // Not for protection: the other tool's file holds this digest.
        return Convert.ToHexStringLower(SHA1.HashData(value));
#pragma warning restore CA5350
    }

    private delegate bool PatternTest(in FoundPlace place, Filter.FreePattern pattern);
}
