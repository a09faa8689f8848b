using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Defaults that the program itself refuses in production, so that nobody runs there with what stands in the repository: <c>if (isProd
/// &amp;&amp; secret === DEFAULT_SECRET) throw …</c>, <c>if (process.env.NODE_ENV === 'production' &amp;&amp; !process.env.JWT_SECRET)
/// throw …</c>.
/// </summary>
internal static class RefusedDefaults
{
    /// <summary>Bytes of a program that are looked through.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>Uses of a name that are looked at.</summary>
    private const int MostUses = 12;

    /// <summary>Bytes before a question in which its condition begins, and behind it in which the program ends.</summary>
    private const int Condition = 160;

    private const int Consequence = 320;

    /// <summary>Names that are shorter occur in anything.</summary>
    private const int ShortestName = 6;

    /// <summary>Whether the program stops where this default would be taken in production.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Code)
        {
            return false;
        }

        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)];
        ReadOnlySpan<byte> name = candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..];
        return IsRefused(text, name, candidate.Start)
            || IsRefused(text, FindVariable(candidate), candidate.Start)
            || IsRefused(text, candidate.Value, candidate.Start)
            || IsRequired(candidate);
    }

    /// <summary>
    /// A field of pydantic's settings, which reads the variable of its name: <c>db_password: str = Field(default="…")</c>, or a plain value
    /// in a class that derives from <c>BaseSettings</c>.
    /// </summary>
    public static bool IsOfSettingsClass(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> line = candidate.Line;
        int field = line.IndexOf("= Field("u8);
        ReadOnlySpan<byte> before = candidate.Text[..Math.Min(candidate.Start, LongestSource)];
        ReadOnlySpan<byte> kind = before[(before.LastIndexOf("\nclass "u8) + 1)..];
        kind = kind[..Math.Max(0, kind.IndexOf((byte)'\n'))];
        return line.Length > 0
            && Bytes.IsSpace(line[0])
            && (field > 0 || line.Contains((byte)':'))
            && kind.StartsWith("class "u8)
            && kind.IndexOf("Settings)"u8) > 0;
    }

    /// <summary>What stands in for an answer that production has to have: <c>requireInProduction("OWNER_PASSWORD") ?? "…"</c>.</summary>
    private static bool IsRequired(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Condition)..candidate.Start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int call = before.LastIndexOf((byte)'(');
        ReadOnlySpan<byte> function = call < 0 ? default : before[..call];
        function = function[(function.LastIndexOfAnyExcept(ByteSets.MemberName) + 1)..];
        return Bytes.Contains(function, "require"u8) && Bytes.Contains(function, "prod"u8) && before[call..].Contains((byte)')');
    }

    /// <summary>
    /// The branch of a condition that production does not take: <c>isProd ? generate() : '…'</c>, where the other one reads nothing that
    /// may be unset.
    /// </summary>
    public static bool IsOfDevelopment(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Condition)..candidate.Start].TrimEnd("\"'` \t\r\n("u8);
        before = WithoutVariable(before);
        int question = before.LastIndexOf("? "u8);
        if (TextFormats.Of(candidate.File) != TextFormat.Code || before.IsEmpty)
        {
            return false;
        }

        if (before[^1] == '?')
        {
            ReadOnlySpan<byte> condition = before[(before.LastIndexOfAny("\n;{|"u8) + 1)..];
            return (
                    Bytes.Contains(condition, "isdev"u8)
                    || Bytes.Contains(condition, "__dev__"u8)
                    || Bytes.Contains(condition, "== 'development'"u8)
                    || Bytes.Contains(condition, "== \"development\""u8)
                )
                && condition.IndexOf("!"u8) < 0;
        }

        if (before[^1] != ':' || question < 1)
        {
            return false;
        }

        ReadOnlySpan<byte> other = Bytes.Trim(before[(question + 1)..^1]);
        ReadOnlySpan<byte> asked = before[..question];
        asked = asked[(asked.LastIndexOfAny("\n;{|"u8) + 1)..];
        return Bytes.Contains(asked, "prod"u8)
            && asked.IndexOf("!"u8) < 0
            && (
                other.EndsWith(")"u8)
                || other.SequenceEqual("undefined"u8)
                || other.SequenceEqual("null"u8)
                || other.SequenceEqual("''"u8)
                || other.SequenceEqual("\"\""u8)
            );
    }

    /// <summary>
    /// Before a variable that is taken first, where the value stands in for it: <c>isProd ? need() : (process.env.KEY ?? "…")</c>.
    /// </summary>
    private static ReadOnlySpan<byte> WithoutVariable(ReadOnlySpan<byte> before)
    {
        if (!before.EndsWith("??"u8) && !before.EndsWith("||"u8))
        {
            return before;
        }

        ReadOnlySpan<byte> variable = before[..^2].TrimEnd(" \t\r\n"u8);
        ReadOnlySpan<byte> ahead = variable[..(variable.LastIndexOfAnyExcept(ByteSets.MemberName) + 1)].TrimEnd(" \t\r\n("u8);
        return ahead.EndsWith(":"u8) ? ahead : before;
    }

    /// <summary>The variable of the environment that the default stands in for: the last word in capitals before it in its line.</summary>
    private static ReadOnlySpan<byte> FindVariable(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Condition)..candidate.Start];
        int end = before.LastIndexOfAnyInRange((byte)'A', (byte)'Z') + 1;
        int length = end - 1 - before[..end].LastIndexOfAnyExcept(ByteSets.VariableName);
        return end > 0 ? before.Slice(end - length, length) : default;
    }

    private static bool IsRefused(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, int own)
    {
        if (name.Length < ShortestName || name.IndexOfAnyExcept(ByteSets.MemberName) >= 0 && name.IndexOf((byte)' ') >= 0)
        {
            return false;
        }

        int from = 0;
        for (int uses = 0; uses < MostUses && from < text.Length; uses++)
        {
            int at = text[from..].IndexOf(name);
            if (at < 0)
            {
                return false;
            }

            at += from;
            from = at + name.Length;
            if (!(own >= at && own < from) && ((IsAsked(text, at, from) && Ends(text, at, from)) || IsNamedInRefusal(text, at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The program ends with a message that names it, where it asks for production: <c>if (isProduction() &amp;&amp; isWeak) throw new
    /// Error("AUTH_SECRET …")</c>.
    /// </summary>
    private static bool IsNamedInRefusal(ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, start - Condition)..start];
        int thrown = Math.Max(before.LastIndexOf("throw "u8), before.LastIndexOf("raise "u8));
        ReadOnlySpan<byte> condition = thrown < 0 ? default : before[..thrown];
        int asked = Math.Max(condition.LastIndexOf("if ("u8), condition.LastIndexOf("if "u8));
        return asked >= 0
            && Bytes.Contains(condition[asked..], "prod"u8)
            && condition[asked..].IndexOf("\n\n"u8) < 0
            && before[thrown..].IndexOf((byte)'\n') < 0;
    }

    /// <summary>The name is compared, or asked whether it is there, in the line.</summary>
    private static bool IsAsked(ReadOnlySpan<byte> text, int start, int end)
    {
        int first = Math.Max(0, start - Condition);
        ReadOnlySpan<byte> before = text[first..start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Condition)];
        int line = behind.IndexOf((byte)'\n');
        behind = line < 0 ? behind : behind[..line];
        bool isCondition =
            Bytes.Contains(before, "if"u8)
            || before.IndexOf("&&"u8) >= 0
            || Bytes.Contains(before, " and "u8)
            || Bytes.Contains(before, "unless "u8);
        return isCondition
            && (
                before.IndexOf("=="u8) >= 0
                || before.IndexOf("!"u8) >= 0
                || Bytes.Contains(before, "not "u8)
                || behind.IndexOf("=="u8) >= 0
                || Bytes.Contains(behind, " is none"u8)
                || Bytes.Contains(behind, ".includes("u8)
                || Bytes.Contains(behind, ".startswith("u8)
                || Bytes.Contains(before, ".includes("u8)
                || Bytes.Contains(before, ".startswith("u8)
                || Bytes.Contains(before, ".equals("u8)
                || Bytes.Contains(behind, ".equals("u8)
            );
    }

    /// <summary>Around the question the environment is asked for, and what follows ends the program.</summary>
    private static bool Ends(ReadOnlySpan<byte> text, int start, int end)
    {
        ReadOnlySpan<byte> around = text[Math.Max(0, start - Condition)..Math.Min(text.Length, end + Condition)];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Consequence)];
        int blank = behind.IndexOf("\n\n"u8);
        behind = blank < 0 ? behind : behind[..blank];
        return (Bytes.Contains(around, "prod"u8) || Bytes.Contains(around, "development"u8) || Bytes.Contains(around, "debug"u8))
            && (
                Bytes.Contains(behind, "throw "u8)
                || Bytes.Contains(behind, "raise "u8)
                || Bytes.Contains(behind, "exit("u8)
                || Bytes.Contains(behind, "panic("u8)
                || Bytes.Contains(behind, "fatal"u8)
                || Bytes.Contains(behind, "abort("u8)
            );
    }
}
