using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// What people write down for each other: <c>Admin password: …</c>, <c>| API key | `…` |</c>, <c>login: admin / …</c>. A value is one word
/// with digits in it that ends its line, its cell or its quotes, behind a label of a few words.
/// </summary>
internal static class NoteLabels
{
    /// <summary>In bytes: a longer line is a paragraph or data.</summary>
    private const int LongestLine = 600;

    private const int LongestLabel = 48;
    private const int ShortestValue = 8;
    private const int LongestValue = 200;

    private static readonly SearchValues<byte> Separators = SearchValues.Create(":=|`\"'/"u8);
    private static readonly SearchValues<byte> Boundaries = SearchValues.Create("|,;(/"u8);
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);
    private static readonly SearchValues<byte> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly SearchValues<byte> Wrappers = SearchValues.Create("*_`\"'()[]<>|,;"u8);
    private static readonly SearchValues<byte> Closing = SearchValues.Create("|,;()-/.#*`\"'"u8);

    private static readonly SearchValues<byte> Bullets = SearchValues.Create(" \t*_`\"'-+>#.0123456789"u8);
    private static readonly SearchValues<byte> BeforeAccount = SearchValues.Create(" \t|:`*\"'"u8);

    private static readonly SearchValues<byte> CountedName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_"u8);
    private static readonly SearchValues<byte> Lines = SearchValues.Create("0123456789-,:"u8);

    private static readonly WordSet Logins = new(
        "login logins credential credentials creds account admin administrator user root superuser superadmin owner"
    );
    private static readonly WordSet TriedOut = new(
        "demo test tests testing example examples sample dummy seed seeded default defaults mock fake local localhost dev"
    );

    /// <summary>Reads one line.</summary>
    public static void Read(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        ReadOnlySpan<byte> line = text[at..end];
        if (line.Length > LongestLine || line.IndexOfAny(Digits) < 0 || (line.IndexOfAny(Separators) < 0 && line.IndexOf(" is "u8) < 0))
        {
            return;
        }

        for (int from = at; from < end; )
        {
            int space = text[from..end].IndexOfAny((byte)' ', (byte)'\t');
            int to = space < 0 ? end : from + space;
            ByteRange value = Unwrap(text, from, to);
            if (
                value.Length is >= ShortestValue and <= LongestValue
                && LooksDrawn(text.Slice(value.Start, value.Length))
                && Ends(text, value, to, end)
            )
            {
                Add(text, at, value, values);
            }

            from = to + 1;
        }
    }

    private static void Add(ReadOnlySpan<byte> text, int at, ByteRange value, ReadValues values)
    {
        bool isQuoted = value.Start > at && text[value.Start - 1] is (byte)'`' or (byte)'"' or (byte)'\'';
        var writing = isQuoted ? ValueWriting.Quoted : ValueWriting.Bare;
        ReadOnlySpan<byte> before = text[at..value.Start];
        int mark = before.TrimEnd(" \t*_`\"'"u8).Length;
        if (mark > 0 && before[mark - 1] is (byte)'/' or (byte)'|' && IsAccount(before[..(mark - 1)]))
        {
            values.Add(
                text,
                new NamedValue
                {
                    Value = value,
                    Writing = writing,
                    Role = ValueRole.Login,
                }
            );
        }
        else if (Label(before, isQuoted) is { Length: > 0 } label)
        {
            var key = new ByteRange(at + label.Start, label.Length);
            bool isLogin =
                values.Names.Read(text.Slice(key.Start, key.Length), out _).Kind == NameKind.None
                && !NameWords.Negating.ContainsWordOf(text.Slice(key.Start, key.Length))
                && !NameWords.Accounts.ContainsWordOf(text.Slice(key.Start, key.Length))
                && NoteHeadings.SayPasswords(text, at);
            values.Add(
                text,
                new NamedValue
                {
                    Key = key,
                    Value = value,
                    Writing = writing,
                    Role = isLogin ? ValueRole.Login : ValueRole.Setting,
                }
            );
        }
    }

    /// <summary>
    /// The label at the end of what stands before a value, without the marks around it; empty where nothing binds the two.
    /// </summary>
    private static ByteRange Label(ReadOnlySpan<byte> before, bool isQuoted)
    {
        ReadOnlySpan<byte> label = before.TrimEnd(" \t*_`\"'>"u8);
        bool isBound = isQuoted;
        bool isCell = label.EndsWith("|"u8);
        if (label.Length > 0 && label[^1] is (byte)':' or (byte)'=' or (byte)'|')
        {
            isBound = true;
            label = label[..^1];
        }
        else if (label.EndsWith(" is"u8))
        {
            isBound = true;
            label = label[..^3];
        }

        label = label.TrimEnd(" \t*_`\"')"u8);
        int start = label.LastIndexOfAny(Boundaries) + 1;
        start = Math.Max(start, label.LastIndexOf(" - "u8) + 1);
        start = Math.Max(start, label.LastIndexOf(": "u8) + 1);
        int marks = label[start..].IndexOfAnyExcept(Bullets);
        return
            isBound
            && marks >= 0
            && !(isCell && label[(start + marks)..].SequenceEqual("PASS"u8))
            && label.Length - start - marks is > 0 and <= LongestLabel
            ? new ByteRange(start + marks, label.Length - start - marks)
            : default;
    }

    /// <summary>
    /// <c>Login: admin</c>, an address of mail: who logs in with what follows. Accounts to try something out with are shown to everybody.
    /// </summary>
    private static bool IsAccount(ReadOnlySpan<byte> before)
    {
        if (TriedOut.ContainsWordOf(before) || Bytes.Contains(before, "@example."u8))
        {
            return false;
        }

        before = before.TrimEnd(" \t*_`\"'"u8);
        ReadOnlySpan<byte> account = before[(before.LastIndexOfAny(BeforeAccount) + 1)..];
        int sign = account.IndexOf((byte)'@');
        if (sign > 0 && account[sign..].Contains((byte)'.'))
        {
            return true;
        }

        ReadOnlySpan<byte> label = before[..^account.Length].TrimEnd(" \t*_`\"'"u8);
        return !account.IsEmpty && label.Length is > 1 and <= LongestLabel && label[^1] == ':' && Logins.ContainsWordOf(label);
    }

    /// <summary>Letters and digits, and neither an address nor an account.</summary>
    public static bool LooksDrawn(ReadOnlySpan<byte> value) =>
        !IsLineOfFile(value)
        && !IsCount(value)
        && !AreHosts(value)
        && value.IndexOfAny(Digits) >= 0
        && value.IndexOfAny(Letters) >= 0
        && value.IndexOf("://"u8) < 0
        && !(value.IndexOf((byte)'@') > 0 && value[value.IndexOf((byte)'@')..].Contains((byte)'.'));

    /// <summary><c>users_active=1</c>: what somebody counted.</summary>
    private static bool IsCount(ReadOnlySpan<byte> value) =>
        value.LastIndexOf((byte)'=') is > 2 and var sign
        && value.Length - sign is > 1 and <= 8
        && value[(sign + 1)..].IndexOfAnyExcept(Digits) < 0
        && value[..sign].IndexOfAnyExcept(CountedName) < 0;

    /// <summary><c>broker1:9092,broker2:9092</c>: several, each with its port.</summary>
    private static bool AreHosts(ReadOnlySpan<byte> value)
    {
        int count = 0;
        foreach (Range range in value.Split((byte)','))
        {
            ReadOnlySpan<byte> host = value[range];
            int port = host.LastIndexOf((byte)':');
            if (port < 1 || host.Length - port is < 3 or > 6 || host[(port + 1)..].IndexOfAnyExcept(Digits) >= 0)
            {
                return false;
            }

            count++;
        }

        return count > 1;
    }

    /// <summary><c>server.ts:30-35</c>: where something stands in a program.</summary>
    private static bool IsLineOfFile(ReadOnlySpan<byte> value)
    {
        int colon = value.LastIndexOf((byte)':');
        return colon > 2
            && colon < value.Length - 1
            && value[..colon].LastIndexOf((byte)'.') is > 0 and var dot
            && colon - dot is > 1 and <= 6
            && value[(dot + 1)..colon].IndexOfAnyExcept(Letters) < 0
            && value[(colon + 1)..].IndexOfAnyExcept(Lines) < 0;
    }

    /// <summary>Whether nothing of the same sentence follows.</summary>
    private static bool Ends(ReadOnlySpan<byte> text, ByteRange value, int to, int end)
    {
        if (value.End < to && text[value.End] is (byte)'`' or (byte)'"' or (byte)'\'')
        {
            return true;
        }

        ReadOnlySpan<byte> rest = text[value.End..end].TrimStart(" \t"u8);
        return rest.IsEmpty || Closing.Contains(rest[0]);
    }

    private static ByteRange Unwrap(ReadOnlySpan<byte> text, int from, int to)
    {
        int start = from;
        while (start < to && Wrappers.Contains(text[start]))
        {
            start++;
        }

        int end = to;
        while (
            end > start
            && (
                text[end - 1] is (byte)'`' or (byte)'"' or (byte)'\'' or (byte)',' or (byte)';' or (byte)')' or (byte)'|' or (byte)'.'
                || (start - from > 1 && text[end - 1] == '*' && text[start - 1] == '*')
            )
        )
        {
            end--;
        }

        return new ByteRange(start, end - start);
    }
}
