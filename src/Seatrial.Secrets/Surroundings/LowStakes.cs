using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Passwords that are one by every sign and open nothing that is not open already: they are listed as information. What a machine drew is
/// not among them; where its own line says that it is for development, it is listed with low confidence.
/// </summary>
internal static class LowStakes
{
    /// <summary>Bytes before and behind a password in which its account stands.</summary>
    private const int Beside = 200;

    /// <summary>Bytes from the word for a host to its default.</summary>
    private const int ShortestNeighbour = 60;

    private static readonly string[] Requests = [".http", ".rest", ".hurl", ".bru"];

    /// <summary>What accounts are called that people try something out with: <c>test</c> with the password <c>test123</c>.</summary>
    private static readonly WordSet TryingAccounts = new("test tester demo sample example dummy foo guest");

    /// <summary>What a comment says of a value that production has another of: <c># dev only</c>.</summary>
    private static readonly Phrases Development = new(
        "dev only",
        "test only",
        "dev/test",
        "development only",
        "for development",
        "for local",
        "local only",
        "not for production"
    );

    /// <summary>What a value says of itself where it is set and not fallen back to.</summary>
    private static readonly Phrases ForOwnMachine = new(
        "for-local-dev",
        "for_local_dev",
        "for-testing",
        "for_testing",
        "local-development-only",
        "for-development-only",
        "for-tests-only",
        "for-local-only"
    );

    private static readonly WordSet Administrators = new(
        "admin administrator administrador administrateur root superuser superadmin owner"
    );

    private static readonly WordSet Passwords = new("password passwd pass pwd pw");

    /// <summary>What a program answers to a sign-in with (RFC 6749, section 5.1).</summary>
    private static readonly WordSet Sessions = new(
        "access_token accesstoken refresh_token refreshtoken id_token idtoken session_token sessiontoken"
    );

    /// <summary>What stands around an account's name.</summary>
    private static readonly System.Buffers.SearchValues<byte> Edges = System.Buffers.SearchValues.Create(" \t\r\n\"'`:=,;{}()[]<>"u8);

    /// <summary>Why a credential of any kind opens nothing, in the order in which the reasons are given.</summary>
    private static readonly Reason[] OfAll =
    [
        new(
            (in c, s) => KnownSamples.IsDefault(c.Meaning),
            "its publisher gives it to everybody, so that whoever runs the program with it lets everybody in"
        ),
        new((in c, s) => IsOfEthereal(c), "an account of Ethereal, which anybody gets to look at mails that go nowhere"),
        new((in c, s) => SharedKeys.AreOfGenerator(c), "the generator writes the same into every project"),
        new((in c, s) => PublicOnPurpose.IsDocumented(c), "the comment beside it says that everybody has it"),
        new((in c, s) => PublicOnPurpose.IsShipped(c), "its name or the comment beside it says that everybody has it"),
        new((in c, s) => InstalledRows.Hold(c), "the schema of the program begins with it, and each installation is to draw its own"),
        new(
            (in c, s) => IsTokenOfRequest(c),
            "a token in the body of a saved request or answer is used once, or for a session; keys stand in headers"
        ),
        new((in c, s) => IsTokenOfEvent(c), "a token beside a time and a signature is that of one message, and is good for once"),
        new((in c, s) => SaysOwnMachine(c), "it says itself that it is for the developer's machine or for tests alone"),
        new((in c, s) => IsPlainCode(c, s) && RefusedDefaults.Hold(c), "the program stops in production where nothing else is set"),
        new((in c, s) => IsPlainCode(c, s) && RefusedDefaults.IsOfDevelopment(c), "the program takes it in development alone"),
        new(
            (in c, s) => IsPlainCode(c, s) && IsDefault(c) && TriedOut.IsIn(c),
            "a script that tries the program out takes it where nothing is set"
        ),
        new(
            (in c, s) => s < ValueStrength.Random && Bytes.StartsWith(c.Meaning, "minioadmin"u8),
            "MinIO's own default, which everybody knows"
        ),
    ];

    /// <summary>Why a password that no machine drew opens nothing.</summary>
    private static readonly Reason[] OfPasswords =
    [
        new((in c, s) => IsOfRequests(c), "the file holds requests with which people try an interface out"),
        new((in c, s) => IsOfProgram(c) && TriedOut.IsIn(c), "a script tries the program out with it"),
        new(
            (in c, s) =>
                (IsPlain(c, s) || LocalContainers.IsPlain(c)) && (LocalContainers.AreOf(c) || LocalContainers.IsBesideContainers(c)),
            "a plain default for containers on the developer's machine"
        ),
        new((in c, s) => s <= ValueStrength.Weak && LocalContainers.IsOfOwnMachine(c), "a plain password of a service on the same machine"),
        new(
            (in c, s) => c.Named.IsCode && IsDefault(c) && IsBesideOwnMachine(c),
            "the host that is taken where nothing is set is the same machine"
        ),
        new((in c, s) => LocalContainers.IsVariableOf(c), "a variable of containers for development"),
        new(
            (in c, s) => s <= ValueStrength.Weak && LocalContainers.IsOfDevelopmentScript(c),
            "a plain default in a script that starts the program for development"
        ),
        new((in c, s) => LocalContainers.IsStarted(c, s), "it is given to a container on the machine where the script runs"),
        new((in c, s) => IsPlain(c, s) && TriedOut.IsDefaultOfArgument(c), "a script takes it where no argument is given"),
        new(
            (in c, s) => s is ValueStrength.Word or ValueStrength.Weak && RefusedDefaults.IsOfSettingsClass(c),
            "a plain default of a class of settings, which the environment sets"
        ),
        new((in c, s) => IsOwnAccount(c), "it is the name of its own account, as defaults are"),
        new((in c, s) => s <= ValueStrength.Weak && IsOwnName(c), "it is the name of what it is for, as defaults are"),
    ];

    /// <summary>The verdict, lowered where one of the reasons holds; most of them count for passwords alone.</summary>
    /// <param name="candidate">A named value.</param>
    /// <param name="verdict">What its name and its value make of it.</param>
    public static CandidateVerdict Weigh(in SecretCandidate candidate, CandidateVerdict verdict)
    {
        if (!verdict.IsReported)
        {
            return verdict;
        }

        if (PageKeys.Weigh(candidate, verdict) is { Class: SecretClass.PublicByDesign } shown)
        {
            return shown;
        }

        ValueStrength strength = ValueModel.Judge(candidate.Meaning).Strength;
        bool isChosenPassword = strength != ValueStrength.Random && NameOf(candidate).Kind == NameKind.Password;
        string? reason =
            Find(OfAll, candidate, strength)
            ?? (isChosenPassword ? Find(OfPasswords, candidate, strength) ?? ToBeSet.FindReason(candidate, strength) : null);
        return reason is not null
                ? CandidateVerdict.Report(Confidence.Low, $"{verdict.Reason}; {reason}", SecretClass.OpensNothing, verdict.RuleId)
            : verdict.Confidence > Confidence.Low && Development.StandIn(CommentsBeside.Of(candidate).Behind)
                ? CandidateVerdict.Report(
                    Confidence.Low,
                    $"{verdict.Reason}; the comment behind it says that it is for development or tests",
                    verdict.Class,
                    verdict.RuleId
                )
            : verdict;
    }

    private static string? Find(Reason[] reasons, in SecretCandidate candidate, ValueStrength strength)
    {
        foreach (Reason reason in reasons)
        {
            if (reason.Holds(candidate, strength))
            {
                return reason.Text;
            }
        }

        return null;
    }

    private static CredentialName NameOf(in SecretCandidate candidate) =>
        candidate.Named.IsRead ? candidate.Named.Name : CredentialName.Read(candidate.Name);

    /// <summary>What is taken where nothing is set.</summary>
    private static bool IsDefault(in SecretCandidate candidate) => candidate.Named is { IsRead: true, Value.Role: ValueRole.Default };

    private static bool IsPlain(in SecretCandidate candidate, ValueStrength strength) =>
        strength <= ValueStrength.Weak || IsDefault(candidate);

    private static bool IsPlainCode(in SecretCandidate candidate, ValueStrength strength) =>
        candidate.Named is { IsRead: true, IsCode: true } && strength < ValueStrength.Random;

    private static bool IsOfProgram(in SecretCandidate candidate) => TextFormats.Of(candidate.File) is TextFormat.Code or TextFormat.Shell;

    private static bool SaysOwnMachine(in SecretCandidate candidate) =>
        candidate.Named is { IsRead: true, Value.Role: not ValueRole.Default } && ForOwnMachine.StandIn(candidate.Meaning);

    /// <summary>In the body of a request that a tool saved.</summary>
    private static bool IsTokenOfRequest(in SecretCandidate candidate) =>
        candidate.Named is { IsRead: true, Value.IsNested: true }
        && (IsToken(candidate) || Sessions.Contains(LastOf(candidate.Name)))
        && IsCollection(candidate);

    /// <summary><c>"signature": { "token": "…", "timestamp": "…", "signature": "…" }</c>, as webhooks are signed.</summary>
    private static bool IsTokenOfEvent(in SecretCandidate candidate)
    {
        if (!IsToken(candidate))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> around = candidate.Text[Math.Max(0, candidate.Start - Beside)..Math.Min(candidate.Text.Length, end + Beside)];
        return around.IndexOf("\"timestamp\""u8) >= 0 && around.IndexOf("\"signature\""u8) >= 0;
    }

    /// <summary>A name that says <c>token</c> and nothing of whose.</summary>
    private static bool IsToken(in SecretCandidate candidate) => Bytes.EqualsText(LastOf(candidate.Name), "token"u8);

    /// <summary>The name of its account; of one to try things out with, numbers behind it do not count.</summary>
    private static bool IsOwnAccount(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        ReadOnlySpan<byte> name = value.TrimEnd("0123456789"u8);
        return IsAccount(candidate, value) || (TryingAccounts.Contains(name) && IsAccount(candidate, name));
    }

    private static bool IsOfEthereal(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> text = candidate.Text;
        return Bytes.Contains(text[Math.Max(0, candidate.Start - Beside)..Math.Min(text.Length, end + Beside)], "ethereal.email"u8);
    }

    private static ReadOnlySpan<byte> LastOf(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)'.') + 1)..];

    /// <summary>Saved requests of Postman and Insomnia, by the file's name or by its first lines.</summary>
    private static bool IsCollection(in SecretCandidate candidate) =>
        candidate.Text[..Math.Min(candidate.Text.Length, Beside)].IndexOf("collection.insomnia.rest/"u8) >= 0
        || candidate.Text[..Math.Min(candidate.Text.Length, Beside)].IndexOf("__export_source"u8) >= 0
        || candidate.Text[..Math.Min(candidate.Text.Length, Beside)].IndexOf("\"_postman_id\""u8) >= 0
        || candidate.File.Name.Contains("postman", StringComparison.OrdinalIgnoreCase)
        || candidate.File.Name.Contains("insomnia", StringComparison.OrdinalIgnoreCase);

    /// <summary>REST Client, Hurl, Bruno, and collections.</summary>
    private static bool IsOfRequests(in SecretCandidate candidate)
    {
        foreach (string extension in Requests)
        {
            if (candidate.File.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsCollection(candidate);
    }

    /// <summary>
    /// The name's own words: <c>metricsPassword = "metrics"</c>, <c>HARBOUR_DB_PASSWORD=harbour_db</c>; an administrator's is tried first.
    /// </summary>
    private static bool IsOwnName(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        ReadOnlySpan<byte> name = LastOf(candidate.Name);
        if (name.Length <= value.Length || !Bytes.StartsWith(name, value) || Administrators.ContainsWordOf(value))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = name[value.Length..].TrimStart("_-"u8);
        return Passwords.Contains(rest);
    }

    /// <summary>Under a name of an account, the same word: <c>"database.user": "ledger", "database.password": "ledger"</c>.</summary>
    private static bool IsAccount(in SecretCandidate candidate, ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        return NamesAccount(text[Math.Max(0, candidate.Start - Beside)..candidate.Start], value)
            || NamesAccount(text[end..Math.Min(text.Length, end + Beside)], value);
    }

    private static bool NamesAccount(ReadOnlySpan<byte> around, ReadOnlySpan<byte> value)
    {
        for (int at = Bytes.IndexOf(around, "user"u8); at >= 0; )
        {
            ReadOnlySpan<byte> rest = around[(at + 4)..];
            int line = rest.IndexOf((byte)'\n');
            rest = line < 0 ? rest : rest[..line];
            int password = Bytes.IndexOf(rest, "pass"u8);
            if (HasWord(password < 0 ? rest : rest[..password], value))
            {
                return true;
            }

            around = around[(at + 4)..];
            at = Bytes.IndexOf(around, "user"u8);
        }

        return false;
    }

    /// <summary><c>const host = process.env.DB_HOST || "localhost"</c>, in a line before or behind.</summary>
    private static bool IsBesideOwnMachine(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> around = text[Math.Max(0, candidate.Start - Beside)..Math.Min(text.Length, end + Beside)];
        int host = Bytes.IndexOf(around, "host"u8);
        int machine =
            host < 0 ? -1
            : around[host..].IndexOf("localhost"u8) is >= 0 and var name ? name
            : around[host..].IndexOf("127.0.0.1"u8);
        return machine >= 0 && machine < ShortestNeighbour;
    }

    /// <summary>
    /// Whether one of the words of a line behind a sign is the value: what is assigned, and what stands in for it, as in
    /// <c>getenv("DB_USER", "ledger")</c> and <c>${DB_USER:-ledger}</c>.
    /// </summary>
    private static bool HasWord(ReadOnlySpan<byte> line, ReadOnlySpan<byte> value)
    {
        for (int sign = line.IndexOfAny((byte)':', (byte)'=', (byte)','); sign >= 0; sign = line.IndexOfAny(Edges))
        {
            line = line[(sign + 1)..];
            int stop = line.IndexOfAny(Edges);
            ReadOnlySpan<byte> word = (stop < 0 ? line : line[..stop]).TrimStart((byte)'-');
            if (word.Length > 0 && Bytes.EqualsText(word, value))
            {
                return true;
            }
        }

        return false;
    }

    private delegate bool Question(in SecretCandidate candidate, ValueStrength strength);

    /// <summary>One reason for which a credential opens nothing.</summary>
    /// <param name="Holds">Whether it counts for a candidate.</param>
    /// <param name="Text">The reason as people read it.</param>
    private sealed record Reason(Question Holds, string Text);
}
