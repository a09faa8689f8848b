using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Reading;

/// <summary>Looks for the providers' formats in texts that a file has in pieces or encoded. One instance per worker.</summary>
internal sealed class HiddenTextScan(SecretRuleSet rules)
{
    /// <summary>Bytes searched of one file.</summary>
    private const int MaxBytes = 256 * 1024;

    private readonly List<PatternMatch> found = [];
    private PatternMatcher? matcher;
    private byte[] padded = new byte[1024];

    /// <summary>Shows each match as a candidate whose place is that of the text in the file.</summary>
    public void Scan(FileContent content, ReadValues values, CandidateVisitor visit)
    {
        matcher ??= new PatternMatcher(rules.Compiled);
        int left = MaxBytes;
        foreach ((ByteRange place, ByteRange decoded) in values.Hidden)
        {
            left -= decoded.Length;
            if (left < 0)
            {
                break;
            }

            Search(content, place, values.DecodedText.Slice(decoded.Start, decoded.Length), visit);
        }

        Array.Clear(padded);
    }

    private void Search(FileContent content, ByteRange place, ReadOnlySpan<byte> text, CandidateVisitor visit)
    {
        int length = text.Length + 1 + FileContent.Padding;
        padded = padded.Length < length ? new byte[length * 2] : padded;
        padded[0] = (byte)'\n';
        text.CopyTo(padded.AsSpan(1));
        padded.AsSpan(1 + text.Length, FileContent.Padding).Clear();
        found.Clear();
        matcher!.Find(padded.AsSpan(0, length), text.Length, found);
        foreach (PatternMatch match in found)
        {
            if (rules.SelectsForReading(match.RuleIndex) || rules.Rules[match.RuleIndex].IsGeneric)
            {
                continue;
            }

            ByteRange value = match.Secret.IsEmpty ? match.Whole : match.Secret;
            var candidate = new SecretCandidate
            {
                File = content.File,
                Rule = rules.Rules[match.RuleIndex],
                Text = text,
                Start = value.Start,
                Length = value.Length,
                MatchStart = match.Whole.Start,
                MatchLength = match.Whole.Length,
                Named = new NamedContext { Place = place },
            };
            visit(candidate, match.RuleIndex, default);
        }
    }
}
