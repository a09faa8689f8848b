using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Decides about a hash by what is said of it: only where a server lets in whoever knows the password behind it is it more than data.
/// </summary>
internal static class CheckedHashJudge
{
    /// <summary>Bytes before a hash in which the list of users around it begins.</summary>
    private const int LongestList = 400;

    /// <summary>Lines above a hash in which a comment about it stands.</summary>
    private const int LinesOfComment = 3;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        if (!TextFormats.IsConfiguration(format) && format != TextFormat.Markup)
        {
            return CandidateVerdict.Dismiss("a password hash outside of the settings of a server");
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestList)..candidate.Start];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        ReadOnlySpan<byte> list = before[(before.LastIndexOf("\n\n"u8) + 1)..];
        return Neighbours.IsCommentedOut(candidate.Line)
                ? CandidateVerdict.Dismiss("a hash that is commented out, with which no server checks anything")
            : IsShown(candidate) ? CandidateVerdict.Dismiss("the comment above it says that it is an example")
            : IsSample(candidate.Value) ? CandidateVerdict.Dismiss("the value is printed in public documentation")
            : SaysBasic(list) || SaysAccount(line) ? CandidateVerdict.Report(Confidence.Medium, "a server checks passwords with it")
            : CandidateVerdict.Dismiss("a password hash that nothing says to be checked with");
    }

    /// <summary><c># This is an example user</c> above <c>users: |-</c>.</summary>
    private static bool IsShown(in SecretCandidate candidate)
    {
        var lines = new LinesAbove(candidate, LongestList);
        for (int i = 0; i < LinesOfComment && lines.TryMove(out ReadOnlySpan<byte> line); i++)
        {
            if (CommentsBeside.IsComment(line) && ShownExamples.SaysExample(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysBasic(ReadOnlySpan<byte> text) =>
        Bytes.Contains(text, "basicauth"u8)
        || Bytes.Contains(text, "basic_auth"u8)
        || Bytes.Contains(text, "basic-auth"u8)
        || Bytes.Contains(text, "htpasswd"u8)
        || Bytes.Contains(text, "userlist"u8);

    /// <summary>The account of a machine (cloud-init, Kickstart, <c>useradd</c>) or of a directory.</summary>
    private static bool SaysAccount(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> words = line.TrimStart(" \t-"u8);
        return Bytes.StartsWith(words, "passwd:"u8)
            || Bytes.StartsWith(words, "hashed_passwd:"u8)
            || Bytes.StartsWith(words, "rootpw"u8)
            || Bytes.StartsWith(words, "olcrootpw"u8)
            || Bytes.Contains(words, "useradd "u8)
            || Bytes.Contains(words, "usermod "u8);
    }

    /// <summary>
    /// Traefik's documentation has its users in every file that somebody copied from it; a Compose file doubles the dollar.
    /// </summary>
    private static bool IsSample(ReadOnlySpan<byte> value)
    {
        Span<byte> plain = stackalloc byte[256];
        int length = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '$' || i == 0 || value[i - 1] != '$')
            {
                plain[length++] = value[i];
            }
        }

        return KnownSamples.Contains(plain[..length]);
    }
}
