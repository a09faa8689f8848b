using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Passwords that are one by every sign and open nothing that is not open already: they are listed as information. What a machine drew is
/// not among them; where its own line
/// says that it is for development, it is listed with low confidence.
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

    /// <summary>What a comment says of a value that everybody has.</summary>
    private static readonly Phrases Documented = new(
        "from docs",
        "from the docs",
        "from documentation",
        "from the documentation",
        "safe to commit",
        "publicly documented",
        "public demo key",
        "example purposes",
        "demo purposes",
        "demonstration purposes"
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

    private static readonly Phrases OwnToGenerate = new("generate your own");

    private static readonly WordSet Administrators = new(
        "admin administrator administrador administrateur root superuser superadmin owner"
    );

    private static readonly WordSet Passwords = new("password passwd pass pwd pw");

    /// <summary>What stands around an account's name.</summary>
    private static readonly System.Buffers.SearchValues<byte> Edges = System.Buffers.SearchValues.Create(" \t\r\n\"'`:=,;{}()[]<>"u8);

    /// <summary>The verdict, lowered where one of the reasons holds; most of them count for passwords alone.</summary>
    /// <param name="candidate">A named value.</param>
    /// <param name="verdict">What its name and its value make of it.</param>
    public static CandidateVerdict Weigh(in SecretCandidate candidate, CandidateVerdict verdict)
    {
        if (verdict.IsReported && PageKeys.Weigh(candidate, verdict) is { Class: SecretClass.PublicByDesign } shown)
        {
            return shown;
        }

        if (verdict.IsReported && KnownSamples.IsDefault(candidate.Meaning))
        {
            return Inform(verdict, "its publisher gives it to everybody, so that whoever runs the program with it lets everybody in");
        }

        if (verdict is { IsReported: true, Confidence: > Confidence.Low } && Development.StandIn(CommentsBeside.Of(candidate).Behind))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                $"{verdict.Reason}; the comment behind it says that it is for development or tests",
                verdict.Class,
                verdict.RuleId
            );
        }

        if (verdict.IsReported && SharedKeys.AreOfGenerator(candidate))
        {
            return Inform(verdict, "the generator writes the same into every project");
        }

        if (verdict.IsReported && SaysDocumented(candidate))
        {
            return Inform(verdict, "the comment beside it says that everybody has it");
        }

        if (
            verdict.IsReported
            && candidate.Named is { IsRead: true, Value.IsNested: true, Name.Kind: NameKind.Token }
            && IsCollection(candidate)
            && Bytes.EqualsText(LastOf(candidate.Name), "token"u8)
        )
        {
            return Inform(verdict, "a token in the body of a saved request is used once, or for a session; keys stand in its headers");
        }

        if (
            verdict.IsReported
            && candidate.Named is { IsRead: true, Value.Role: not ValueRole.Default }
            && ForOwnMachine.StandIn(candidate.Meaning)
        )
        {
            return Inform(verdict, "it says itself that it is for the developer's machine or for tests alone");
        }

        if (
            verdict.IsReported
            && candidate.Named is { IsRead: true, IsCode: true }
            && ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Random
            && (
                RefusedDefaults.Hold(candidate) ? "the program stops in production where nothing else is set"
                : RefusedDefaults.IsOfDevelopment(candidate) ? "the program takes it in development alone"
                : IsStandIn(candidate) ? "a script that tries the program out takes it where nothing is set"
                : null
            )
                is { } why
        )
        {
            return Inform(verdict, why);
        }

        if (
            verdict.IsReported
            && Bytes.StartsWith(candidate.Meaning, "minioadmin"u8)
            && ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Random
        )
        {
            return Inform(verdict, "MinIO's own default, which everybody knows");
        }

        if (
            !verdict.IsReported
            || (candidate.Named.IsRead ? candidate.Named.Name : CredentialName.Read(candidate.Name)).Kind != NameKind.Password
        )
        {
            return verdict;
        }

        ReadOnlySpan<byte> value = candidate.Meaning;
        ValueStrength strength = ValueModel.Judge(value).Strength;
        return strength == ValueStrength.Random ? verdict
            : IsOfRequests(candidate) ? Inform(verdict, "the file holds requests with which people try an interface out")
            : TextFormats.Of(candidate.File) is TextFormat.Code or TextFormat.Shell && TriedOut.IsIn(candidate)
                ? Inform(verdict, "a script tries the program out with it")
            : (
                strength <= ValueStrength.Weak
                || candidate.Named is { IsRead: true, Value.Role: ValueRole.Default }
                || LocalContainers.IsPlain(candidate)
            ) && LocalContainers.AreOf(candidate)
                ? Inform(verdict, "a plain default for containers on the developer's machine")
            : strength <= ValueStrength.Weak && LocalContainers.IsOfOwnMachine(candidate)
                ? Inform(verdict, "a plain password of a service on the same machine")
            : candidate.Named is { IsRead: true, IsCode: true, Value.Role: ValueRole.Default } && IsBesideOwnMachine(candidate)
                ? Inform(verdict, "the host that is taken where nothing is set is the same machine")
            : LocalContainers.IsVariableOf(candidate) ? Inform(verdict, "a variable of containers for development")
            : LocalContainers.IsStarted(candidate, strength)
                ? Inform(verdict, "it is given to a container on the machine where the script runs")
            : (strength <= ValueStrength.Weak || candidate.Named is { IsRead: true, Value.Role: ValueRole.Default })
            && TriedOut.IsDefaultOfArgument(candidate)
                ? Inform(verdict, "a script takes it where no argument is given")
            : ToBeSet.FindReason(candidate, strength) is { } toBeSet ? Inform(verdict, toBeSet)
            : IsAccount(candidate, value)
            || (TryingAccounts.Contains(value.TrimEnd("0123456789"u8)) && IsAccount(candidate, value.TrimEnd("0123456789"u8)))
                ? Inform(verdict, "it is the name of its own account, as defaults are")
            : strength <= ValueStrength.Weak && IsOwnName(candidate) ? Inform(verdict, "it is the name of what it is for, as defaults are")
            : verdict;
    }

    /// <summary>What is taken where nothing is set, in a script that starts or tries out the program.</summary>
    private static bool IsStandIn(in SecretCandidate candidate) =>
        candidate.Named.Value.Role == ValueRole.Default && TriedOut.IsIn(candidate);

    private static CandidateVerdict Inform(CandidateVerdict verdict, string reason) =>
        CandidateVerdict.Report(Confidence.Low, $"{verdict.Reason}; {reason}", SecretClass.OpensNothing, verdict.RuleId);

    /// <summary>A comment in the line or in the one above it: <c>// default key from docs</c>.</summary>
    private static bool SaysDocumented(in SecretCandidate candidate)
    {
        CommentsBeside comments = CommentsBeside.Of(candidate);
        return comments.Say(Documented) || (OwnToGenerate.StandIn(comments.Above) && Places.IsRoleDefault(candidate.File.Path));
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
}
