using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Places, beyond a file's role, where a value without a format of its own is no credential of a deployment.</summary>
internal static class Places
{
    /// <summary>Nobody writes longer lines of code by hand; bundles have them.</summary>
    private const int LongestCodeLine = 1000;

    private const int LongestDataLine = 8000;

    /// <summary>Bytes of a CI file that are looked through for tests.</summary>
    private const int LongestJob = 64 * 1024;

    /// <summary>Bytes before a value in which the attribute around it begins.</summary>
    private const int BeforeBeacon = 60;

    /// <summary>Bytes before a value in which the line above it stands.</summary>
    private const int Annotation = 240;

    /// <summary>Longer ones are drawn.</summary>
    private const int LongestToFill = 15;

    private static readonly WordSet SeedData = new("seed seeds seeder seeders");

    /// <summary>Accounts that a seed makes and that stay: their password is the one of the deployment.</summary>
    private static readonly WordSet Administrators = new(
        "admin administrator administrador administrateur root superuser superadmin owner"
    );

    /// <summary>Seeds that say that they are sown where the program is deployed: <c>DeploySeeder.php</c>.</summary>
    private static readonly WordSet Deploying = new("deploy deployment prod production live");

    private static readonly WordSet InventedData = new(
        "fixture fixtures dummy demo mock mocks mocked stub stubs fake fakes faker stories storybook playground placeholder placeholders phpunit pytest conftest jest vitest testing testutil testutils testhelper testhelpers swagger openapi scribe apidoc apidocs redoc simulate simulation simulator"
    );

    /// <summary>Of these, what an environment is called in which a program runs: <c>.env.demo</c>.</summary>
    private static readonly WordSet Stages = new("demo playground simulator");

    /// <summary>Extensions of files of rows.</summary>
    private static readonly WordSet Tables = new(".csv .tsv .sql .json .jsonl .xml");

    private static readonly WordSet Shown = new("sample samples example examples");

    private static readonly string[] CiPaths =
    [
        ".github/workflows/",
        ".gitlab-ci",
        ".circleci/",
        ".travis.yml",
        "azure-pipelines",
        "bitbucket-pipelines",
        "appveyor.yml",
        ".drone.yml",
        ".buildkite/",
    ];

    /// <summary>Why the place rules the candidate out; null where it does not.</summary>
    public static string? FindObstacle(in SecretCandidate candidate, int lineLength)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        if (
            candidate.Rule is not { IsSelfEvident: true }
            && lineLength > (format is TextFormat.Code or TextFormat.Plain or TextFormat.Markup ? LongestCodeLine : LongestDataLine)
        )
        {
            return "a line that no person wrote";
        }

        if (
            format == TextFormat.Code
            && !candidate.Named.IsRead
            && ((IsComment(candidate.Line) && !IsSwitchedOff(candidate)) || CommentBlocks.Contains(candidate.Text, candidate.Start))
        )
        {
            return "a comment in code, which mostly shows how something is used";
        }

        if (candidate.File.Name is "devise.rb" && IsComment(candidate.Line))
        {
            return "the generator of Devise writes a key of its own into this comment, and nothing uses it";
        }

        if (
            WrittenNames.IsTemplate(candidate.File)
            && candidate.Value.IndexOfAnyExcept(ByteSets.VariableName) < 0
            && candidate.Length <= LongestToFill
        )
        {
            return "a word in capitals in a template, to be filled in";
        }

        return !(candidate.Rule is { IsSelfEvident: true } && candidate.Match.StartsWith("http"u8)) && InventedNames.StandBefore(candidate)
                ? "the name says that the value is invented"
            : IsInventedData(candidate) ? "the file makes data for development or tests"
            : ForeignTexts.FindReason(candidate, format) is { } foreign ? foreign
            : ShownExamples.AreCommentedOut(candidate) ? "the comment around it says that it is an example"
            : candidate.File.Name is "prerender-manifest.json" && Bytes.StartsWith(candidate.Name, "previewMode"u8)
            || candidate.File.Name is "server-reference-manifest.json" or ".rscinfo"
                ? "Next.js draws the key anew at each build"
            : candidate.File.Name.Equals("applicationhost.config", StringComparison.OrdinalIgnoreCase)
            && Bytes.EndsWith(candidate.Name, "sessionkey"u8)
                ? "IIS Express writes the key into every file of this name, encrypted"
            : Bytes.StartsWith(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "checksum/"u8)
                ? "an annotation with the digest of a file, as charts have it"
            : Bytes.EndsWith(candidate.Name, "apikey"u8) && candidate.File.Path.Contains("/res/layout", StringComparison.Ordinal)
                ? "a key for maps in a layout, which every copy of the app carries"
            : PeerKeys.Hold(candidate) ? "the public key of a peer of WireGuard, beside its addresses"
            : IsRoleDefault(candidate.File.Path) && ValueModel.Judge(candidate.Meaning).Strength == ValueStrength.Counted
                ? "a value to fill in, in the defaults of a role"
            : NamedLists.FindReason(candidate) is { } listed ? listed
            : candidate.Text[..candidate.Start].EndsWith("did:key:"u8) ? "a public key, as an identifier (W3C, The did:key Method)"
            : Decoys.Hold(candidate) ? "bait for intruders, as the program says beside it"
            : JsonWebToken.IsOfShownRequest(candidate) ? "a request that a comment shows, and to no host that exists"
            : HashedValues.Hold(candidate) ? "a digest, as the file says beside it"
            : BootstrapToken.EndsSoon(candidate) ? BootstrapToken.Ended
            : EmptyAccounts.StandBefore(candidate) ? "the host and the account beside it are empty"
            : IsAnnotated(candidate) ? "the line above says which rule of Semgrep finds it: a test of the rule"
            : IsBeacon(candidate) ? "a page has it for every visitor, to be counted by"
            : IsTestJob(candidate) ? "a CI job that runs tests with services of its own"
            : null;
    }

    /// <summary>What an Ansible role has where its user sets nothing: <c>roles/*/defaults/main.yml</c>.</summary>
    public static bool IsRoleDefault(string path) =>
        path.Contains("/defaults/", StringComparison.Ordinal)
        && (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal));

    /// <summary><c># ruleid: no-hardcoded-secret</c> (Semgrep's documentation, "Testing rules").</summary>
    private static bool IsAnnotated(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Annotation)..candidate.Start];
        before = before[..Math.Max(0, before.LastIndexOf((byte)'\n'))];
        return Bytes.Contains(before[(before.LastIndexOf((byte)'\n') + 1)..], "ruleid:"u8);
    }

    /// <summary>What Cloudflare counts visitors of a page by.</summary>
    private static bool IsBeacon(in SecretCandidate candidate) =>
        candidate.Text[Math.Max(0, candidate.Start - BeforeBeacon)..candidate.Start].IndexOf("data-cf-beacon"u8) >= 0;

    private static bool IsComment(ReadOnlySpan<byte> line)
    {
        line = Bytes.Trim(line);
        return line.StartsWith("//"u8)
            || line.StartsWith("# "u8)
            || line.StartsWith("#\t"u8)
            || line.StartsWith("* "u8)
            || line.StartsWith("/*"u8)
            || line.StartsWith("<!--"u8);
    }

    /// <summary>
    /// An address in a statement that is commented out, with a password that nobody writes to explain something: <c>// const uri =
    /// "mongodb+srv://…"</c>.
    /// </summary>
    private static bool IsSwitchedOff(in SecretCandidate candidate) =>
        candidate.Rule is { Id: "url-credentials" }
        && Bytes.Trim(candidate.Line) is var line
        && line[0] is (byte)'/' or (byte)'#'
        && line[1] != '*'
        && candidate.MatchStart > 0
        && candidate.Text[candidate.MatchStart - 1] is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'='
        && CodeComments.FindCode(line, out _) > 0
        && ValueModel.Judge(candidate.Value).Strength >= ValueStrength.Mixed;

    private static bool IsInventedData(in SecretCandidate candidate)
    {
        ReadOnlySpan<char> text = candidate.File.Path;
        if (
            text.Contains("sample_data", StringComparison.OrdinalIgnoreCase)
            || text.Contains("sample-data", StringComparison.OrdinalIgnoreCase)
            || text.Contains("ApiDocs", StringComparison.Ordinal)
            || text.Contains("api-docs", StringComparison.Ordinal)
            || text.Contains("database/factories/", StringComparison.OrdinalIgnoreCase)
            || IsChartTest(text)
            || IsSampleTable(candidate)
        )
        {
            return true;
        }

        Span<byte> buffer = stackalloc byte[WordSplitter.MaxLength];
        ReadOnlySpan<byte> path = EndOf(text, buffer);
        if (
            Stages.ContainsWordOf(path)
            && (TextFormats.Of(candidate.File) == TextFormat.Env || KubernetesSecrets.AreOf(candidate))
            && ValueModel.Judge(candidate.Meaning).Strength == ValueStrength.Random
        )
        {
            return false;
        }

        return InventedData.ContainsWordOf(path)
            || (
                SeedData.ContainsWordOf(path)
                && !IsOfService(candidate)
                && !(Deploying.ContainsWordOf(path) && ValueModel.Judge(candidate.Meaning).Strength >= ValueStrength.Mixed)
                && !Administrators.ContainsWordOf(candidate.Name)
                && !SeededAccounts.IsAdministrator(candidate, Administrators)
                && !SeededAccounts.IsPlainAdministrator(candidate, Administrators)
            );
    }

    /// <summary>A seed makes an administrator with a password that is tried first.</summary>
    public static bool IsSeededAdministrator(in SecretCandidate candidate)
    {
        if (!SeededAccounts.IsPlainAdministrator(candidate, Administrators))
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[WordSplitter.MaxLength];
        return SeedData.ContainsWordOf(EndOf(candidate.File.Path, buffer));
    }

    /// <summary>As much of the end of a path as is split into words, in ASCII.</summary>
    private static ReadOnlySpan<byte> EndOf(ReadOnlySpan<char> text, Span<byte> path)
    {
        text = text.Length > path.Length ? text[^path.Length..] : text;
        for (int i = 0; i < text.Length; i++)
        {
            path[i] = text[i] < 0x80 ? (byte)text[i] : (byte)'-';
        }

        return path[..text.Length];
    }

    /// <summary>
    /// What a seed does beside making rows: it makes accounts of the database and calls services, which are the same wherever it runs.
    /// </summary>
    private static bool IsOfService(in SecretCandidate candidate) =>
        candidate.Rule is { Id: "sql-password" }
        || (
            candidate.Rule is { Id: "bearer-authorization" or "url-credentials" or "url-token" or "url-query-credential" }
            && ValueModel.Judge(candidate.Value).Strength == ValueStrength.Random
        );

    /// <summary>Rows that show how a file of them looks: <c>Sample_Users.csv</c>.</summary>
    private static bool IsSampleTable(in SecretCandidate candidate)
    {
        Span<byte> name = stackalloc byte[WordSplitter.MaxLength];
        ReadOnlySpan<char> file = candidate.File.Name;
        return Tables.Contains(candidate.File.Extension)
            && file.Length <= name.Length
            && Shown.ContainsWordOf(name[..System.Text.Encoding.ASCII.GetBytes(file, name)]);
    }

    /// <summary>
    /// <c>ci/*-values.yaml</c> of a Helm chart, and whatever else lies there below a folder of charts: what chart-testing installs it with.
    /// </summary>
    public static bool IsChartTest(ReadOnlySpan<char> path)
    {
        int slash = path.LastIndexOf('/');
        return slash >= 0
            && (path[..slash].EndsWith("/ci", StringComparison.Ordinal) || path[..slash] is "ci")
            && (
                path.EndsWith("values.yaml", StringComparison.Ordinal)
                || path.EndsWith("values.yml", StringComparison.Ordinal)
                || (
                    (path.StartsWith("charts/", StringComparison.Ordinal) || path.Contains("/charts/", StringComparison.Ordinal))
                    && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
                )
            );
    }

    /// <summary>The word, and not the end of <c>latest</c>, which every list of images has.</summary>
    private static bool SaysTest(ReadOnlySpan<byte> text)
    {
        for (int at = Bytes.IndexOf(text, "test"u8); at >= 0; )
        {
            if (!Bytes.EndsWith(text[..at], "la"u8) && !Bytes.EndsWith(text[..at], "fas"u8) && !Bytes.EndsWith(text[..at], "at"u8))
            {
                return true;
            }

            text = text[(at + 4)..];
            at = Bytes.IndexOf(text, "test"u8);
        }

        return false;
    }

    private static bool IsTestJob(in SecretCandidate candidate)
    {
        foreach (string path in CiPaths)
        {
            if (candidate.File.Path.Contains(path, StringComparison.Ordinal))
            {
                return SaysTest(candidate.Text[..Math.Min(candidate.Text.Length, LongestJob)]);
            }
        }

        return false;
    }
}
