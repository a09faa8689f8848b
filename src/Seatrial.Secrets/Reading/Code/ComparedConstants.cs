using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Constants that a program compares with what somebody types, so that they are passwords however plain they are: <c>const GATE_PASSWORD =
/// "harbour-gate"</c>, <c>password === GATE_PASSWORD</c>.
/// </summary>
internal static class ComparedConstants
{
    /// <summary>Bytes of a program in which the comparison is looked for.</summary>
    private const int LongestSource = 128 * 1024;

    /// <summary>Places of the name that are looked at.</summary>
    private const int MostPlaces = 64;

    /// <summary>Shorter names are those of fields.</summary>
    private const int ShortestName = 6;

    private static readonly WordSet Typed = new("password passwd pass pwd passcode senha contrasena parola sifre kennwort passwort");

    /// <summary>Words of what a program tells apart: kinds of fields and of sign-ins.</summary>
    private static readonly WordSet Kinds = new("type kind mode method field name key action event view step route tab");

    private static readonly Phrases Called = new(".equals(", ".contentequals(", "compare_digest(");

    /// <summary>Whether a line of the file does so.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        // A member is set here and there: what a form says of its field has the field's name.
        ReadOnlySpan<byte> name = candidate.Name;
        if (
            name.Length < ShortestName
            || name.Contains((byte)'.')
            || candidate.Meaning.Contains((byte)' ')
            || candidate.Named.Value.Role != ValueRole.Assignment
            || candidate.Named.Value.IsInMap
            || Kinds.ContainsWordOf(name)
            || Typed.Contains(name)
            || ValueModel.Judge(candidate.Meaning).Reason == ValueModel.Vocabulary
        )
        {
            return false;
        }

        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)];
        for (int places = 0, from = 0; places < MostPlaces; places++)
        {
            int at = text[from..].IndexOf(name);
            if (at < 0)
            {
                return false;
            }

            at += from;
            from = at + name.Length;
            if (IsCompared(text, at, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCompared(ReadOnlySpan<byte> text, int start, int end)
    {
        if ((start > 0 && Bytes.IsWord(text[start - 1])) || (end < text.Length && Bytes.IsWord(text[end])))
        {
            return false;
        }

        // A member of something else, but for the constants of a class: form.password, Gate.PASSWORD.
        if (start > 0 && text[start - 1] == '.' && text[start..end].ContainsAnyInRange((byte)'a', (byte)'z'))
        {
            return false;
        }

        ReadOnlySpan<byte> before = text[(text[..start].LastIndexOf((byte)'\n') + 1)..start].TrimEnd(" "u8);
        ReadOnlySpan<byte> behind = text[end..].TrimStart(" "u8);
        return before.EndsWith("=="u8) || before.EndsWith("!="u8) ? IsTyped(LastName(before.TrimEnd("=! "u8)))
            : behind.StartsWith("=="u8) || behind.StartsWith("!="u8) ? IsTyped(FirstName(behind.TrimStart("=! "u8)))
            : before.EndsWith("("u8) && Called.StandIn(before) && IsTyped(LastName(before[..before.LastIndexOf((byte)'.')]));
    }

    private static bool IsTyped(ReadOnlySpan<byte> operand) => Typed.ContainsWordOf(operand) && !Kinds.ContainsWordOf(operand);

    private static ReadOnlySpan<byte> LastName(ReadOnlySpan<byte> text) => text[(text.LastIndexOfAnyExcept(ByteSets.MemberName) + 1)..];

    private static ReadOnlySpan<byte> FirstName(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(ByteSets.MemberName);
        return end < 0 ? text : text[..end];
    }
}
