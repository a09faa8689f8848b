using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Names that can hold nothing but words which the program lists, as TypeScript writes it (Handbook, "Literal Types"): <c>pass: "first" |
/// "second"</c> is one of several passes.
/// </summary>
internal static class LiteralTypes
{
    /// <summary>Bytes of a program in which the type is looked for.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>Places of the name that are looked at.</summary>
    private const int MostPlaces = 256;

    private const int LongestWord = 40;

    /// <summary>Whether the file lists the words for the candidate's name.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> name = candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..];
        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)];
        for (int places = 0; places < MostPlaces && !name.IsEmpty; places++)
        {
            int at = Bytes.IndexOf(text, name);
            if (at < 0)
            {
                return false;
            }

            bool isWhole = at == 0 || !Bytes.IsWord(text[at - 1]);
            text = text[(at + name.Length)..];
            if (isWhole && IsUnion(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnion(ReadOnlySpan<byte> type)
    {
        type = type.StartsWith("?"u8) ? type[1..] : type;
        type =
            type.StartsWith(":"u8) ? type[1..].TrimStart(" "u8)
            : type.StartsWith(" as "u8) ? type[4..].TrimStart(" "u8)
            : default;
        if (type.IsEmpty || type[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int end = type[1..Math.Min(type.Length, LongestWord)].IndexOf(type[0]);
        ReadOnlySpan<byte> rest = end < 0 ? default : type[(end + 2)..].TrimStart(" "u8);
        return rest.Length > 2 && rest[0] == '|' && rest[1..].TrimStart(" "u8) is [(byte)'"' or (byte)'\'', ..];
    }
}
