using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// What stands beside a literal in a call and says what it is: the other side of a comparison, the field that is typed into, the list of
/// accounts.
/// </summary>
internal static class CodeOperands
{
    /// <summary>Bytes of a call that are looked at.</summary>
    private const int LongestArguments = 300;

    private static readonly WordSet Encoding = new("encode getbytes tobytes tostring tochararray trim strip");

    private static readonly WordSet Guards = new("basicauth basic_auth basicauthforrealm basicauthorizer expressbasicauth httpbasicauth");

    private static readonly WordSet Accounts = new("users accounts logins");

    private static readonly WordSet Administrators = new("admin administrator root superuser superadmin");

    /// <summary>
    /// The first argument of a function that compares two: <c>compare_digest(given.password, "…")</c>,
    /// <c>timingSafeEqual(Buffer.from(token), Buffer.from("…"))</c>.
    /// </summary>
    public static ByteRange Compared(ReadOnlySpan<byte> text, CodeText code, int comma)
    {
        int last = code.Previous(text, comma);
        if (last < 0 || text[last] != ')')
        {
            return Names.Operand(text, code, comma);
        }

        int open = code.Partner(text, last);
        ByteRange callee = open <= 0 ? default : Names.Chain(text, code.Previous(text, open));
        ReadOnlySpan<byte> function = callee.IsEmpty ? default : Names.LastOf(text, callee);
        if (Encoding.Contains(function) && callee.Length > function.Length + 1)
        {
            return callee with { Length = callee.Length - function.Length - 1 };
        }

        return KnownFunctions.IsWrapper(function) && code.Previous(text, last) is var inner && inner > open && Bytes.IsWord(text[inner])
            ? Names.Chain(text, inner)
            : Names.Operand(text, code, comma);
    }

    /// <summary>The second argument of such a function, where the literal is the first: <c>hash_equals('…', $_GET['token'])</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The parenthesis of the call.</param>
    public static ByteRange ComparedBehind(ReadOnlySpan<byte> text, int open)
    {
        ReadOnlySpan<byte> rest = text[(open + 1)..Math.Min(text.Length, open + 1 + LongestArguments)];
        int quote = rest.IndexOfAny((byte)'"', (byte)'\'');
        int close = quote < 0 ? -1 : rest[(quote + 1)..].IndexOf(rest[quote]);
        int from = close < 0 ? -1 : quote + close + 2;
        int comma = from < 0 || from >= rest.Length ? -1 : rest[from..].IndexOfAnyExcept((byte)' ') + from;
        if (comma < from || rest[comma] != ',')
        {
            return default;
        }

        int end = rest[(comma + 1)..].IndexOfAny((byte)')', (byte)',', (byte)'\n');
        ReadOnlySpan<byte> argument = end < 0 ? default : rest.Slice(comma + 1, end);
        argument = argument.TrimEnd(" '\"])"u8);
        int start = argument.LastIndexOfAnyExcept(ByteSets.MemberName) + 1;
        return argument.Length > start ? new ByteRange(open + 1 + comma + 1 + start, argument.Length - start) : default;
    }

    /// <summary>The field of a page: <c>find_element(By.ID, "password").send_keys("…")</c>, <c>passwordInput.fill("…")</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="dot">The dot before the function.</param>
    public static ByteRange Field(ReadOnlySpan<byte> text, CodeText code, int dot)
    {
        int last = code.Previous(text, dot);
        if (last <= 0 || text[last] != ')')
        {
            return last < 0 ? default : Names.Chain(text, last);
        }

        int inner = code.Previous(text, last);
        return inner > 0 && code.TryStringEnding(inner + 1, out ByteRange literal) ? Names.Content(text, literal) : default;
    }

    /// <summary>The usual names of the account that may do everything.</summary>
    public static bool IsAdministrator(ReadOnlySpan<byte> account) => Administrators.Contains(account);

    /// <summary>
    /// Whether a brace holds accounts with their passwords: for a guard, <c>basicAuth({ users: { admin: "…" } })</c>,
    /// <c>gin.Accounts{"admin": "…"}</c>, or, of an administrator, in a map of users, <c>USERS = {"admin": "…"}</c>, PHP's <c>['admin' =>
    /// '…']</c>.
    /// </summary>
    public static bool IsAccountOf(ReadOnlySpan<byte> text, CodeText code, int brace, ByteRange account)
    {
        if (brace < 0 || code.Open[brace].Kind is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        int before = code.Previous(text, code.Open[brace].At);
        if (before > 0 && text[before] == '=' && IsAdministrator(text.Slice(account.Start, account.Length)))
        {
            ByteRange users = Names.Target(text, code, before, isPair: false);
            return !users.IsEmpty && Accounts.ContainsWordOf(Names.LastOf(text, users));
        }

        if (
            before > 0
            && Names.Chain(text, before) is { IsEmpty: false } type
            && text.Slice(type.Start, type.Length).SequenceEqual("gin.Accounts"u8)
        )
        {
            return true;
        }

        int call = brace - 1;
        if (before > 0 && text[before] == ':')
        {
            ByteRange label = Names.Target(text, code, before, isPair: true);
            if (label.IsEmpty || !Accounts.Contains(Names.LastOf(text, label)))
            {
                return false;
            }

            call--;
        }

        int last = call < 0 || code.Open[call].Kind != '(' ? -1 : code.Previous(text, code.Open[call].At);
        ByteRange callee = last < 0 ? default : Names.Chain(text, last);
        return !callee.IsEmpty && Guards.Contains(Names.LastOf(text, callee));
    }
}
