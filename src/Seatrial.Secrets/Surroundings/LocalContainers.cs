using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Services in containers that a developer starts on a machine of their own: by the file that describes them, by its variables, by the
/// command that starts them.
/// </summary>
internal static class LocalContainers
{
    /// <summary>Bytes before a value in which the command around it begins.</summary>
    private const int LongestCommand = 2 * 1024;

    /// <summary>Bytes before and behind a password in which its host stands.</summary>
    private const int Beside = 240;

    /// <summary>Bytes of a file that are looked through for what it says of its environment.</summary>
    private const int MostText = 64 * 1024;

    private const int LongestPlain = 40;

    /// <summary>Shorter words stand in anything.</summary>
    private const int ShortestProduct = 4;

    /// <summary>Places of a word: the value itself, and two that it is taken from.</summary>
    private const int Enough = 3;

    /// <summary>What people put behind the name of a product.</summary>
    private static readonly WordSet Shorthands = new("pw pwd pass passwd password secret senha");

    private static readonly WordSet Deployed = new("prod production live staging");

    private static readonly WordSet Containers = new("docker compose container containers devcontainer podman");

    private static readonly WordSet Developing = new("dev develop development local devcontainer test tests");

    /// <summary>A Compose file that says of no environment that it deploys there.</summary>
    public static bool AreOf(in SecretCandidate candidate)
    {
        ReadOnlySpan<char> name = candidate.File.Name;
        return (
                name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            ) && !HasPart(candidate.File.Path, Deployed);
    }

    /// <summary>
    /// The word for the database or its account that the file has elsewhere too, with nothing but common words and numbers, or behind the
    /// name of the product: <c>ledger_secret_2024</c> beside <c>ledger_db</c>, <c>mysqlpw</c>; or the word for a password, however it is
    /// written.
    /// </summary>
    public static bool IsPlain(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = value.Length > LongestPlain ? 0 : WordSplitter.Split(value, lower, words);
        int common = 0,
            named = 0;
        Span<byte> word = stackalloc byte[LongestPlain];
        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, MostText)];
        foreach (Range range in words[..count])
        {
            ReadOnlySpan<char> part = lower[range];
            ReadOnlySpan<byte> bytes = word[..System.Text.Encoding.ASCII.GetBytes(part, word)];
            common += ValueWords.Vocabulary.Contains(part) || char.IsAsciiDigit(part[0]) ? 1 : 0;
            named += !ValueWords.Vocabulary.Contains(part) && StandsElsewhere(text, bytes) ? 1 : 0;
        }

        return (count > 1 && common + named == count && common > 0 && named <= 1)
            || IsOfProduct(value, candidate.Name)
            || IsStock(value)
            || Disguises.SayPassword(value);
    }

    /// <summary><c>MYSQL_PASSWORD: mysqlpw</c>.</summary>
    private static bool IsOfProduct(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        int end = name.IndexOfAny((byte)'_', (byte)'-');
        return end >= ShortestProduct && Bytes.StartsWith(value, name[..end]) && Shorthands.Contains(value[end..].TrimStart("-_"u8));
    }

    /// <summary>Twice besides in the value itself, before a sign that joins names or as a whole word.</summary>
    private static bool StandsElsewhere(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        int times = 0;
        for (
            int at = word.Length < ShortestProduct ? -1 : Bytes.IndexOf(text, word);
            at >= 0 && times < Enough;
            at = Bytes.IndexOf(text, word)
        )
        {
            times++;
            text = text[(at + word.Length)..];
        }

        return times >= Enough;
    }

    /// <summary>Words between dashes, one of which says what the value is: <c>tides_password_2024</c>.</summary>
    public static bool IsStock(ReadOnlySpan<byte> value)
    {
        bool saysPassword = false;
        foreach (Range range in value.SplitAny("_-"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            bool isNumber = !part.IsEmpty && part.IndexOfAnyExcept(ByteSets.Digits) < 0;
            if (!isNumber && (part.Length < 2 || part.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0))
            {
                return false;
            }

            saysPassword |= Shorthands.Contains(part);
        }

        return saysPassword;
    }

    /// <summary>
    /// Variables of containers by their folder, for development by any part of the path, and not drawn by a machine:
    /// <c>docker/dev/db.env</c>, <c>.docker/dev.env</c>, <c>dev/containers/config.yml</c>.
    /// </summary>
    public static bool IsVariableOf(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) is TextFormat.Env or TextFormat.Yaml
        && HasPart(candidate.File.Path, Containers)
        && HasPart(candidate.File.Path, Developing)
        && !HasPart(candidate.File.Path, Deployed);

    /// <summary>A script that starts a program for those who work on it: <c>dev-proxy.sh</c>.</summary>
    public static bool IsOfDevelopmentScript(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Shell
        && HasPart(candidate.File.Name.ToString(), Developing)
        && !HasPart(candidate.File.Path, Deployed);

    /// <summary>
    /// Variables in a folder that describes containers and says of no environment: <c>docker/.env</c>, <c>docker/mail/env</c>.
    /// </summary>
    public static bool IsBesideContainers(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Env
        && HasPart(candidate.File.Path, Containers)
        && !HasPart(candidate.File.Path, Deployed);

    /// <summary>
    /// <c>docker run -e POSTGRES_PASSWORD=… postgres</c>, over as many lines as the command has; a password that is no common word with
    /// digits counts where the script speaks to the machine that it runs on.
    /// </summary>
    public static bool IsStarted(in SecretCandidate candidate, ValueStrength strength)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Shell)
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestCommand)..candidate.Start];
        int line = before.LastIndexOf((byte)'\n');
        while (
            line > 0 && before[..line].TrimEnd(" \t\r"u8) is var previous && !previous.IsEmpty && previous[^1] is (byte)'\\' or (byte)'`'
        )
        {
            line = before[..line].LastIndexOf((byte)'\n');
        }

        ReadOnlySpan<byte> command = before[(line + 1)..];
        return (
                Bytes.Contains(command, "docker run "u8)
                || Bytes.Contains(command, "podman run "u8)
                || Bytes.Contains(command, "docker create "u8)
            )
            && (
                strength <= ValueStrength.Weak
                || (!HasPart(candidate.File.Path, Deployed) && Bytes.Contains(Beginning(candidate), "localhost"u8))
            );
    }

    /// <summary>
    /// Beside a host that is the machine itself, in variables that say of themselves that they are for development
    /// (<c>STAGE=development</c>, <c>development.env</c>), or behind the address of a database on the machine itself.
    /// </summary>
    public static bool IsOfOwnMachine(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        if (format is not (TextFormat.Env or TextFormat.Yaml or TextFormat.Ini) || HasPart(candidate.File.Path, Deployed))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        if (format != TextFormat.Env)
        {
            ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
            int address = before.LastIndexOf("://"u8);
            return address > 0
                && (before[(address + 3)..].StartsWith("localhost"u8) || before[(address + 3)..].StartsWith("127.0.0.1"u8))
                && (Bytes.Contains(before[..address], "jdbc:"u8) || IsOfSection(before[..address], candidate.Name));
        }

        ReadOnlySpan<byte> around = candidate.Text[Math.Max(0, candidate.Start - Beside)..Math.Min(candidate.Text.Length, end + Beside)];
        return (Bytes.Contains(around, "host=localhost"u8) || Bytes.Contains(around, "host=127.0.0.1"u8))
            && (HasPart(candidate.File.Path, Developing) || Bytes.Contains(Beginning(candidate), "=development"u8));
    }

    /// <summary>
    /// The line of the address begins with the section of the name: <c>desk.url=http://localhost</c>, <c>desk.password=…</c>.
    /// </summary>
    private static bool IsOfSection(ReadOnlySpan<byte> before, ReadOnlySpan<byte> name)
    {
        int dot = name.LastIndexOf((byte)'.');
        return dot >= ShortestProduct - 1
            && Bytes.Trim(before[(before.LastIndexOf((byte)'\n') + 1)..]) is var line
            && Bytes.StartsWith(line, name[..(dot + 1)]);
    }

    /// <summary>As much of the file as is looked through for each password in it.</summary>
    private static ReadOnlySpan<byte> Beginning(in SecretCandidate candidate) =>
        candidate.Text[..Math.Min(candidate.Text.Length, MostText)];

    private static bool HasPart(string path, WordSet words)
    {
        ReadOnlySpan<char> lower = path.ToLowerInvariant();
        foreach (Range part in lower.SplitAny('/', '.', '-', '_'))
        {
            if (words.Contains(lower[part]))
            {
                return true;
            }
        }

        return false;
    }
}
