using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Names that say of their own value that somebody made it up: <c>FAKE_KEY</c>, <c>dummyPassword</c>.</summary>
internal static class InventedNames
{
    /// <summary>How far before a value its name may end.</summary>
    private const int Reach = 80;

    /// <summary>Bytes before a value in which the list around it begins.</summary>
    private const int LongestList = 2 * 1024;

    private static readonly WordSet Words = new("fake faked dummy mock mocked sample example");

    /// <summary>Looks at the name of the match; where the pattern has none, at the last assignment before the value in its line.</summary>
    public static bool StandBefore(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> name = candidate.Name.IsEmpty ? FindDeclared(candidate) : candidate.Name;
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(name, lower, words);
        foreach (Range word in words[..count])
        {
            if (Words.Contains(lower[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> FindDeclared(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - Reach)..candidate.MatchStart];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int end = before.LastIndexOfAny((byte)'=', (byte)':');
        return end < 0 ? default : before[..end];
    }

    /// <summary>A list or a map of a program that says so itself: <c>const MOCK_HOOKS = [{ secret: "…" }]</c>.</summary>
    public static bool StandBeforeList(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestList)..candidate.MatchStart];
        int depth = 0;
        for (int i = before.Length - 1; i > 0; i--)
        {
            switch (before[i])
            {
                case (byte)']' or (byte)'}' or (byte)')':
                    depth++;
                    break;
                case (byte)'[' or (byte)'{' or (byte)'(' when depth > 0:
                    depth--;
                    break;
                case (byte)'[' or (byte)'{' when before[..i].TrimEnd(" \t"u8) is [.., (byte)'='] head:
                    ReadOnlySpan<byte> line = head[(head.LastIndexOf((byte)'\n') + 1)..^1];
                    int type = line.IndexOf((byte)':');
                    return Words.ContainsWordOf(type < 0 ? line : line[..type]);
            }
        }

        return false;
    }
}
