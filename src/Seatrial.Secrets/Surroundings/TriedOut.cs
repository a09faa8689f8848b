using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Passwords that a person made up to try a program out: in a script that does so, or in a document of an account that cannot exist.
/// </summary>
internal static class TriedOut
{
    /// <summary>Bytes before a password in which its account stands.</summary>
    private const int Beside = 120;

    /// <summary>Bytes at the beginning in which a program names its libraries.</summary>
    private const int LongestHead = 4 * 1024;

    /// <summary>Bytes of a script in which a use of a default is looked for.</summary>
    private const int LongestScript = 64 * 1024;

    /// <summary>What stands before an address.</summary>
    private static readonly System.Buffers.SearchValues<byte> Edges = System.Buffers.SearchValues.Create(" \t\r\n\"'`:=(,<>"u8);

    /// <summary>First words of the names of scripts that try something out.</summary>
    private static readonly WordSet Trying = new("test tests verify validate check debug try smoke e2e qa");

    /// <summary>What scripts are called that print the hash of a password: <c>generate_hash.py</c>.</summary>
    private static readonly WordSet Hashing = new("generate gen make create hash print get");

    private static readonly WordSet Hashes = new("hash hashes hasher");

    private static readonly WordSet Folders = new("test tests");

    /// <summary>Whom scripts make accounts for, in their names: <c>scripts/create-dev-customer.ts</c>.</summary>
    private static readonly WordSet Invented = new("dev demo local dummy sample test");

    /// <summary>What people put into passwords that they make up on the spot.</summary>
    private static readonly WordSet Stopgaps = new("pass password temp test new user demo");

    private static readonly WordSet Smoke = new("smoke smoketest");

    private static readonly WordSet Samples = new("sample demo dummy mock fake");

    private static readonly WordSet Records = new("user users account accounts customer customers data people students employees");

    private static readonly Phrases TestRecords = new("test account", "test user", "test customer");

    private static readonly WordSet Administrators = new("admin administrator root superuser superadmin owner");

    /// <summary>Why the password counts nowhere; null where it may.</summary>
    /// <param name="candidate">A password.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isCode">It stands in a program.</param>
    public static string? FindReason(in SecretCandidate candidate, ReadOnlySpan<byte> value, bool isCode)
    {
        ValueStrength strength = ValueModel.Judge(value).Strength;
        return strength == ValueStrength.None ? null
            : isCode && StockPasswords.Hold(candidate)
                ? "one of a list of accounts whose passwords are their names with the same words behind them"
            : strength == ValueStrength.Random ? null
            : candidate.File.Role.HasFlag(FileRole.Documentation) && IsOfNobody(candidate)
                ? "the account beside it is of a domain that is reserved for documentation (RFC 2606) or for the own network (RFC 6762)"
            : ((isCode && candidate.Named.Value.IsInMap) || TextFormats.Of(candidate.File) == TextFormat.Shell)
            && strength < ValueStrength.Mixed
            && IsOfNobody(candidate)
                ? "the account beside it is of a domain that is reserved for documentation (RFC 2606) or for the own network (RFC 6762)"
            : isCode && Smoke.ContainsWordOf(candidate.Name) ? "the password of a smoke test, by its name"
            : isCode && strength < ValueStrength.Mixed && StandsUnderSample(candidate)
                ? "the comment above it speaks of records that somebody made up"
            : isCode && Stopgaps.ContainsWordOf(value) && IsOfTester(candidate) ? "the account beside it is there to test with, by its name"
            : isCode && Stopgaps.ContainsWordOf(value) && candidate.Named.Value.IsInMap && IsOfEmptyForm(candidate)
                ? "the beginning of a form, beside fields that are empty"
            : isCode && Stopgaps.ContainsWordOf(value) && IsScratch(candidate.File.Path) ? "a script in a folder for what is thrown away"
            : isCode && IsIn(candidate) && (strength < ValueStrength.Mixed || Stopgaps.ContainsWordOf(value))
                ? "a script that tries the program out, or makes records to do so with"
            : null;
    }

    /// <summary>Whether the file is a script that tries a program out.</summary>
    public static bool IsIn(in SecretCandidate candidate) => TriesOut(candidate.File.Path) || DrivesBrowser(candidate.Text);

    /// <summary>What a script of a shell takes where its caller gives no argument: <c>PASSWORD="${2:-$DEFAULT_PASSWORD}"</c>.</summary>
    public static bool IsDefaultOfArgument(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Shell || candidate.Name.IsEmpty)
        {
            return false;
        }

        if (IsBehindArgument(candidate.Text[..candidate.Start]))
        {
            return true;
        }

        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, LongestScript)];
        for (int at = text.IndexOf(":-$"u8); at >= 0; at = text.IndexOf(":-$"u8))
        {
            ReadOnlySpan<byte> name = text[(at + 3)..].TrimStart((byte)'{');
            if (
                at > 2
                && Bytes.IsDigit(text[at - 1])
                && text[at - 2] == '{'
                && name.StartsWith(candidate.Name)
                && name.Length > candidate.Name.Length
                && !Bytes.IsWord(name[candidate.Name.Length])
            )
            {
                return true;
            }

            text = text[(at + 3)..];
        }

        return false;
    }

    /// <summary><c>PASSWORD="${2:-…}"</c>.</summary>
    private static bool IsBehindArgument(ReadOnlySpan<byte> before) =>
        before.EndsWith(":-"u8) && before.Length > 4 && Bytes.IsDigit(before[^3]) && before[^4] == '{' && before[^5] == '$';

    /// <summary>The comment in the line above, or behind the password, is about invented records.</summary>
    private static bool StandsUnderSample(in SecretCandidate candidate)
    {
        CommentsBeside comments = CommentsBeside.Of(candidate);
        return SpeaksOfSamples(comments.Above) || SpeaksOfSamples(comments.Behind);
    }

    /// <summary><c>// Create sample users</c>, <c>// standard password for test accounts</c>.</summary>
    private static bool SpeaksOfSamples(ReadOnlySpan<byte> comment) =>
        (Samples.ContainsWordOf(comment) && Records.ContainsWordOf(comment)) || TestRecords.StandIn(comment);

    /// <summary><c>{ name: "", email: "", password: "…" }</c>: two fields or more of the same object have nothing in them.</summary>
    private static bool IsOfEmptyForm(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - 2 * Beside)..candidate.Start];
        before = before[(before.LastIndexOf((byte)'{') + 1)..];
        return before.Count(": \"\""u8) + before.Count(": ''"u8) >= 2;
    }

    private static bool IsScratch(string path) =>
        path.StartsWith("scratch/", StringComparison.OrdinalIgnoreCase)
        || path.Contains("/scratch/", StringComparison.OrdinalIgnoreCase)
        || path.Contains("scratchpad/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last address before the password is a tester's: <c>test2@harbour.io</c>.</summary>
    private static bool IsOfTester(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        int at = before.LastIndexOf((byte)'@');
        ReadOnlySpan<byte> user = at < 1 ? default : before[(before[..at].LastIndexOfAny(Edges) + 1)..at].TrimEnd("0123456789"u8);
        return Bytes.EqualsText(user, "test"u8) || Bytes.EqualsText(user, "tester"u8) || Bytes.EqualsText(user, "testuser"u8);
    }

    /// <summary>A program that fills forms in by itself.</summary>
    private static bool DrivesBrowser(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> head = text[..Math.Min(text.Length, LongestHead)];
        return head.IndexOf("from 'playwright'"u8) >= 0
            || head.IndexOf("from \"playwright\""u8) >= 0
            || head.IndexOf("require('playwright')"u8) >= 0
            || head.IndexOf("from playwright."u8) >= 0
            || head.IndexOf("from 'puppeteer'"u8) >= 0
            || head.IndexOf("from \"puppeteer\""u8) >= 0
            || head.IndexOf("require('puppeteer')"u8) >= 0;
    }

    /// <summary>
    /// Tests by their name, and factories of invented records (<c>database/factories</c> of Laravel and its kin, <c>user.factory.ts</c>).
    /// </summary>
    private static bool TriesOut(string path)
    {
        if (
            path.Contains("database/factories/", StringComparison.OrdinalIgnoreCase)
            || path.Contains(".factory.", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        ReadOnlySpan<char> rest = path;
        int slash = rest.LastIndexOf('/');
        Span<byte> name = stackalloc byte[WordSplitter.MaxLength];
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(Ascii(rest[(slash + 1)..], name), lower, words);
        return (
                count > 1
                && (
                    Trying.Contains(lower[words[0]])
                    || (Hashing.Contains(lower[words[0]]) && Hashes.ContainsWordOf(Ascii(rest[(slash + 1)..], name)))
                )
            )
            || (
                count > 1
                && rest[..Math.Max(slash, 0)].EndsWith("scripts", StringComparison.OrdinalIgnoreCase)
                && Invented.ContainsWordOf(Ascii(rest[(slash + 1)..], name))
            )
            || (slash > 0 && Folders.ContainsWordOf(Ascii(rest[..slash], name)));
    }

    /// <summary>
    /// The last address before the password is at example.com or its like, or ends in .local, and not an administrator's, which programs
    /// keep.
    /// </summary>
    private static bool IsOfNobody(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        int at = before.LastIndexOf((byte)'@');
        ReadOnlySpan<byte> domain = at < 1 ? default : before[(at + 1)..];
        int end = domain.IndexOfAny(Edges);
        domain = end < 0 ? domain : domain[..end];
        if (
            !Bytes.StartsWith(domain, "example."u8)
            && !Bytes.EndsWith(domain, ".local"u8)
            && !Bytes.EndsWith(domain, ".test"u8)
            && !Bytes.EndsWith(domain, ".example"u8)
        )
        {
            return false;
        }

        ReadOnlySpan<byte> user = before[(before[..at].LastIndexOfAny(Edges) + 1)..at];
        return !Administrators.ContainsWordOf(user);
    }

    private static ReadOnlySpan<byte> Ascii(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        text = text.Length > bytes.Length ? text[^bytes.Length..] : text;
        for (int i = 0; i < text.Length; i++)
        {
            bytes[i] = text[i] < 0x80 ? (byte)text[i] : (byte)'-';
        }

        return bytes[..text.Length];
    }
}
