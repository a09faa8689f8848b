using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Passwords of nobody: tools write one, obscured, into their settings even where no host and no account is filled in.</summary>
internal static class EmptyAccounts
{
    /// <summary>Lines before a password in which its host and its account stand.</summary>
    private const int Lines = 4;

    /// <summary>Bytes of them.</summary>
    private const int Reach = 600;

    /// <summary>Whether a line with a host and one with a user stand shortly before the value, both without a value.</summary>
    public static bool StandBefore(in SecretCandidate candidate)
    {
        if (!Bytes.Contains(candidate.Name, "pass"u8) || TextFormats.Of(candidate.File) is TextFormat.Code or TextFormat.Shell)
        {
            return false;
        }

        var lines = new LinesAbove(candidate, Reach);
        bool host = false,
            user = false;
        for (int i = 0; i < Lines && lines.TryMove(out ReadOnlySpan<byte> line); i++)
        {
            host |= IsEmpty(line) && (Bytes.Contains(line, "host"u8) || Bytes.Contains(line, "server"u8));
            user |= IsEmpty(line) && Bytes.Contains(line, "user"u8);
        }

        return host && user;
    }

    /// <summary><c>&lt;VALUE&gt;&lt;/VALUE&gt;</c>.</summary>
    private static bool HasEmptyElement(ReadOnlySpan<byte> line)
    {
        for (int at = line.IndexOf("></"u8); at >= 0; at = line.IndexOf("></"u8))
        {
            int open = line[..at].LastIndexOf((byte)'<');
            if (open >= 0 && line[open + 1] != '/')
            {
                return true;
            }

            line = line[(at + 2)..];
        }

        return false;
    }

    /// <summary>An element without text, or a sign with nothing behind it.</summary>
    private static bool IsEmpty(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd(",;"u8);
        return HasEmptyElement(line) || line.EndsWith("\"\""u8) || line.EndsWith("''"u8) || line.EndsWith("="u8) || line.EndsWith(":"u8);
    }
}
