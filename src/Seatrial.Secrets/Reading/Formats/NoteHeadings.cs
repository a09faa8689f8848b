using System.Buffers;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>What stands above a list in notes: <c>Passwords:</c>, <c>## Credentials</c>.</summary>
internal static class NoteHeadings
{
    /// <summary>Lines of a list that are looked at.</summary>
    private const int Most = 24;

    /// <summary>In bytes.</summary>
    private const int Reach = 4 * 1024;

    private const int LongestHeading = 80;

    private static readonly WordSet Passwords = new(
        "passwords logins credentials senhas contrasenas credenciais credenciales zugangsdaten"
    );

    private static readonly WordSet TriedOut = new("test demo example sample dummy mock fake default seed seeded local");

    /// <summary>A heading of a guide: <c>Create OAuth credentials</c>.</summary>
    private static readonly WordSet Steps = new(
        "create configure setup set get obtain generate add update rotate change enter copy find choose store manage enable download"
    );

    private static readonly SearchValues<byte> Items = SearchValues.Create("-*+|0123456789 \t"u8);

    /// <summary>Whether the list in which a line stands is one of passwords.</summary>
    public static bool SayPasswords(ReadOnlySpan<byte> text, int at)
    {
        text = text[Math.Max(0, at - Reach)..at];
        at = text.Length;
        for (int seen = 0; seen < Most; seen++)
        {
            int end = text[..at].LastIndexOf((byte)'\n');
            if (end < 0)
            {
                return false;
            }

            int start = text[..end].LastIndexOf((byte)'\n') + 1;
            ReadOnlySpan<byte> line = text[start..end].TrimEnd(" \t\r"u8);
            at = start;
            if (!line.IsEmpty && (!Items.Contains(line[0]) || line.StartsWith("**"u8)))
            {
                bool isHeading = line[0] == '#' || line.TrimEnd((byte)'*').EndsWith(":"u8);
                return isHeading
                    && line.Length <= LongestHeading
                    && Passwords.ContainsWordOf(line.Trim("#*: "u8))
                    && !TriedOut.ContainsWordOf(line.Trim("#*: "u8))
                    && !Steps.ContainsWordOf(line.Trim("#*: "u8));
            }
        }

        return false;
    }
}
