using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values without a format of their own in documents. In documentation for others they are invented, and in tests they open nothing; in the
/// notes that people (and assistants) leave in a repository about its deployment they are the real ones. There, a value that a machine drew
/// or that mixes as a chosen password does is reported, with low confidence.
/// </summary>
internal static class ShownValues
{
    /// <summary>Descriptions of an interface, whatever else their name says: they show answers with invented tokens.</summary>
    private static readonly WordSet OfInterfaces = new(
        "api apis openapi swagger webhook webhooks rest graphql endpoint endpoints changelog"
    );

    /// <summary>What people put into the passwords of accounts that are there to be tried.</summary>
    private static readonly WordSet Invented = new("test demo example sample dummy");

    /// <summary>Bytes before a value in which the heading of its body stands.</summary>
    private const int LongestBody = 800;

    private static readonly Phrases Bodies = new(
        "request body",
        "response body",
        "body parameters",
        "example request",
        "example response",
        "sample request",
        "sample response"
    );

    /// <summary>Shorter ones may be drawn, and look so by chance.</summary>
    private const int ShortestDrawn = 16;

    /// <summary>Letters of a word before what an issuer draws.</summary>
    private const int LongestPrefix = 6;

    /// <summary>Bytes before and behind a value in which its block of code begins and ends.</summary>
    private const int LongestBlock = 4 * 1024;

    /// <summary>Bytes before and behind a value in which the lines of its block are looked at.</summary>
    private const int LongestSnippet = 400;

    /// <summary>Shorter secrets of clients were not drawn by who issues them.</summary>
    private const int ShortestIssued = 24;

    private static readonly Phrases Snippets = new(".gitignore", "incorrect", "wrong", "never do", "don't do", "bad:", "❌");

    /// <summary>Bytes before and behind a value in which what surrounds it is looked at.</summary>
    private const int Beside = 200;

    /// <summary>The report's ceiling; null where the value is not one of those.</summary>
    public static CandidateVerdict? Find(in SecretCandidate candidate, FileRole role)
    {
        if (role == FileRole.Translation && candidate.File.Extension.Equals(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return
                candidate.Named is { IsRead: true, Name.IsStrong: true }
                && ValueModel.Judge(candidate.Meaning).Strength == ValueStrength.Random
                ? CandidateVerdict.Report(Confidence.Medium, "no translation is drawn by a machine: the app reads it from its resources")
                : null;
        }

        if (role == FileRole.Test && LiveSignIns.Hold(candidate))
        {
            return CandidateVerdict.Report(Confidence.Low, "a script signs in with it to a host that exists");
        }

        if (role == FileRole.Lockfile)
        {
            return IsOfAddress(candidate) && ValueModel.Judge(candidate.Value).Strength >= ValueStrength.Mixed
                ? CandidateVerdict.Report(Confidence.Medium, "a package is fetched with it: the lock file has the address as it was used")
                : null;
        }

        if (role == FileRole.Example && TextFormats.Of(candidate.File) == TextFormat.Env && IsDrawn(candidate))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                "a machine drew it: whoever copies the example has the same one, and it may have been copied from a deployment"
            );
        }

        if (role == FileRole.Example && TextFormats.Of(candidate.File) == TextFormat.Env && candidate.Rule is { Id: "private-key" })
        {
            return CandidateVerdict.Report(Confidence.Medium, "nobody makes a whole key for an example: people copy real ones into them");
        }

        if (role == FileRole.Example && KubernetesSecrets.AreOf(candidate) && Folders.IsOfDemo(candidate.File.Path) && IsDrawn(candidate))
        {
            return CandidateVerdict.Report(Confidence.Low, "a Secret of Kubernetes with a drawn value: a demo is deployed as well");
        }

        if (role == FileRole.Documentation && !IsOfInterface(candidate.File.Path) && SentCommands.Holds(candidate))
        {
            return CandidateVerdict.Report(Confidence.Low, "it stands in a command that works as it is written");
        }

        if (role == FileRole.Documentation && IsWholeKey(candidate))
        {
            return Notes.Hold(candidate)
                ? CandidateVerdict.Report(Confidence.Medium, "it stands in a document: people paste real values into their notes")
                : CandidateVerdict.Report(Confidence.Low, "a whole key in a guide: people show the one that they have");
        }

        if (
            role == FileRole.Documentation
            && (
                IsInShownTest(candidate)
                || HasPlaceBeside(candidate)
                || IsBodyOfInterface(candidate)
                || IsShownInSnippet(candidate)
                || IsIdentifier(candidate)
                || IsFirstOfSeveral(candidate)
            )
        )
        {
            return null;
        }

        if (role == FileRole.Documentation && IsOfClient(candidate))
        {
            return CandidateVerdict.Report(Confidence.Low, "a guide has it beside the host that takes it, and a machine drew it");
        }

        if (
            role == FileRole.Documentation
            && !IsOfInterface(candidate.File.Path)
            && IsOfAddress(candidate)
            && Notes.Hold(candidate)
            && (
                ValueModel.Judge(candidate.Value).Strength == ValueStrength.Random
                || (ValueModel.Judge(candidate.Value).Strength == ValueStrength.Mixed && IsAtOwnHost(candidate))
            )
        )
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                "it stands in an address in notes about the project: people keep real ones there"
            );
        }

        bool isNamed = candidate.Named is { IsRead: true, Name.IsStrong: true, Value.IsCommentedOut: false };
        return
            isNamed
            && role == FileRole.Documentation
            && IsOneWord(candidate.Meaning)
            && Notes.Hold(candidate)
            && !IsOfInterface(candidate.File.Path)
            && ValueModel.Judge(candidate.Meaning).Strength is var strength
            && (
                strength == ValueStrength.Random
                || (strength == ValueStrength.Mixed && !Invented.ContainsWordOf(candidate.Meaning) && !SaysLength(candidate.Meaning))
            )
            ? InNotes(candidate)
            : null;
    }

    /// <summary>The file of a key, as it is or in base64; whether it is whole says its own kind.</summary>
    private static bool IsWholeKey(in SecretCandidate candidate) =>
        candidate.Rule is { Id: "private-key" or "putty-private-key" or "encoded-private-key" } && !IsOfInterface(candidate.File.Path);

    /// <summary>Under a name that says what it is for, or in the address of a host of the provider's.</summary>
    private static bool IsDrawn(in SecretCandidate candidate) =>
        (
            candidate.Named is { IsRead: true, Name.IsStrong: true, Value.IsCommentedOut: false }
            || (candidate.Rule is { Id: "url-credentials" } && !CommentsBeside.IsComment(Bytes.Trim(candidate.Line)))
        )
        && candidate.Length >= ShortestDrawn
        && (
            ValueModel.Judge(WithoutPrefix(candidate.Meaning)).Strength == ValueStrength.Random
            || (candidate.Named.Name.Kind == NameKind.Secret && KnownFormats.IsUuid(candidate.Meaning) && candidate.Meaning[14] == '4')
        );

    /// <summary>What an issuer draws behind the word for its purpose: <c>test_…</c>, <c>live_…</c>.</summary>
    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> value)
    {
        int end = value.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
        return end is > 1 and <= LongestPrefix && value[end] == '_' && value.Length - end > ShortestDrawn ? value[(end + 1)..] : value;
    }

    private static CandidateVerdict InNotes(in SecretCandidate candidate) =>
        CredentialFiles.Are(candidate.File.Name)
            ? CandidateVerdict.Report(Confidence.Medium, "the file's name says that it holds credentials")
            : CandidateVerdict.Report(Confidence.Low, "it stands in notes about the project: people keep real values there");

    /// <summary>
    /// A host to be filled in stands beside, or the machine itself in the same line: <c>https://sharing.yourcompany.com</c>,
    /// <c>http://localhost</c>.
    /// </summary>
    private static bool HasPlaceBeside(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> around = candidate.Text[Math.Max(0, candidate.Start - Beside)..Math.Min(candidate.Text.Length, end + Beside)];
        return Bytes.Contains(around, "yourcompany"u8)
            || Bytes.Contains(around, "yourdomain"u8)
            || Bytes.Contains(around, "your-domain"u8)
            || Bytes.Contains(around, "your-project"u8)
            || Bytes.Contains(around, "your-company"u8)
            || Bytes.Contains(around, "your-app"u8)
            || Bytes.Contains(around, "://example."u8)
            || Bytes.Contains(around, ".example."u8)
            || Bytes.Contains(candidate.Line, "://localhost"u8)
            || Bytes.Contains(candidate.Line, "://127.0.0.1"u8);
    }

    /// <summary>What a description of an interface shows under a heading: <c>Request Body</c>, <c>Response body</c>.</summary>
    private static bool IsBodyOfInterface(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestBody)..candidate.Start];
        return Bodies.StandIn(before) && before.LastIndexOf((byte)'{') >= 0;
    }

    /// <summary>
    /// A comment above the value, in its block, says that readers write a file of their own, or do not write it so: <c># .env (add to
    /// .gitignore)</c>, <c># ❌ Wrong</c>.
    /// </summary>
    private static bool IsShownInSnippet(in SecretCandidate candidate)
    {
        var lines = new LinesAbove(candidate, LongestSnippet);
        bool says = false;
        while (lines.TryMove(out ReadOnlySpan<byte> line))
        {
            if (line.StartsWith("```"u8))
            {
                return says && !IsDrawnKey(candidate.Meaning);
            }

            says |= CommentsBeside.IsComment(line) && Snippets.StandIn(line);
        }

        return false;
    }

    /// <summary>A machine drew it, and it has no word for a password in it.</summary>
    private static bool IsDrawnKey(ReadOnlySpan<byte> value) =>
        ValueModel.Judge(value).Strength == ValueStrength.Random && !Disguises.SayPassword(value);

    /// <summary>A UUID under the name of a key or a token, with another beside it: what a service calls its objects.</summary>
    private static bool IsIdentifier(in SecretCandidate candidate)
    {
        if (candidate.Named.Name.Kind is not (NameKind.Key or NameKind.Token) || !KnownFormats.IsUuid(candidate.Meaning))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        return HasUuid(candidate.Text[Math.Max(0, candidate.Start - LongestSnippet)..candidate.Start])
            && HasUuid(candidate.Text[end..Math.Min(candidate.Text.Length, end + LongestSnippet)]);
    }

    private static bool HasUuid(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at + 36 <= text.Length; at++)
        {
            if (text[at + 8] == '-' && text[at + 13] == '-' && KnownFormats.IsUuid(text.Slice(at, 36)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The secret of a client in a block of settings, with the address of who issued it above: <c>issuer: https://…</c>, <c>client_secret:
    /// …</c>.
    /// </summary>
    private static bool IsOfClient(in SecretCandidate candidate)
    {
        if (
            candidate.Named is not { IsRead: true, Name: { IsStrong: true, Kind: NameKind.Secret }, Value.IsCommentedOut: false }
            || candidate.Length < ShortestIssued
            || IsOfInterface(candidate.File.Path)
            || ValueModel.Judge(candidate.Meaning).Strength != ValueStrength.Random
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestSnippet)..candidate.Start];
        int block = Math.Max(before.LastIndexOf("\n```"u8), before.LastIndexOf("\n\n"u8));
        ReadOnlySpan<byte> above = before[(block + 1)..];
        return Bytes.Contains(above, "client"u8) && SentCommands.NamesHost(above);
    }

    /// <summary>A block of code in a document that shows how something is tested.</summary>
    private static bool IsInShownTest(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestBlock)..candidate.Start];
        ReadOnlySpan<byte> behind = candidate.Text[candidate.Start..Math.Min(candidate.Text.Length, candidate.Start + LongestBlock)];
        int open = before.LastIndexOf("\n```"u8);
        int close = behind.IndexOf("\n```"u8);
        if (open < 0 || close < 0 || before[(open + 4)..].IndexOf((byte)'\n') < 1)
        {
            return false;
        }

        return ShowsTest(before[open..]) || ShowsTest(behind[..close]);
    }

    private static bool ShowsTest(ReadOnlySpan<byte> code) =>
        code.IndexOf("def test_"u8) >= 0
        || code.IndexOf("\nassert "u8) >= 0
        || code.IndexOf(" assert "u8) >= 0
        || code.IndexOf("expect("u8) >= 0
        || code.IndexOf("describe('"u8) >= 0
        || code.IndexOf(" it('"u8) >= 0
        || code.IndexOf("[Fact]"u8) >= 0
        || code.IndexOf("@Test"u8) >= 0
        || code.IndexOf("func Test"u8) >= 0
        || code.IndexOf("\n# Expected"u8) >= 0
        || code.IndexOf("\n// Expected"u8) >= 0;

    /// <summary>A value and not what somebody writes about it: no words behind it, no end of a heading.</summary>
    private static bool IsOneWord(ReadOnlySpan<byte> value) =>
        KnownFormats.IsAppPassword(value)
        || (
            !value.Contains((byte)' ')
            && !value.EndsWith("**"u8)
            && !value.EndsWith(":"u8)
            && !IsSetting(value)
            && !PartNames.IsLabel(value)
        );

    /// <summary><c>TIDES_CHANNEL=-1001</c>: a setting of its own.</summary>
    private static bool IsSetting(ReadOnlySpan<byte> value) =>
        value.IndexOf((byte)'=') is > 3 and var sign
        && value[..sign].Contains((byte)'_')
        && value[..sign].IndexOfAnyExcept(ByteSets.VariableName) < 0;

    /// <summary><c>keyring.set_password("tides", "worker", password)</c>: which of several arguments is the password says its function.</summary>
    private static bool IsFirstOfSeveral(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> behind = candidate.Text[(candidate.Start + candidate.Length)..];
        return candidate.Named is { IsRead: true, Value.Role: ValueRole.ListItem }
            && candidate.Start > 1
            && candidate.Text[candidate.Start - 2] == '('
            && behind.Length > 1
            && behind[0] == candidate.Text[candidate.Start - 1]
            && behind[1] == ',';
    }

    /// <summary>What is to stand there, run together: <c>averylongsecretofatleast32characters</c>.</summary>
    private static bool SaysLength(ReadOnlySpan<byte> value) =>
        Bytes.Contains(value, "atleast"u8)
        || Bytes.Contains(value, "characters"u8)
        || Bytes.Contains(value, "32chars"u8)
        || Bytes.Contains(value, "verylong"u8);

    /// <summary>The value is the password in a URL.</summary>
    private static bool IsOfAddress(in SecretCandidate candidate) =>
        candidate.Text[candidate.MatchStart..candidate.Start].IndexOf("://"u8) >= 0 || candidate.Rule is { Id: "url-query-credential" };

    /// <summary>Behind the password stands the address that a provider gave one customer.</summary>
    private static bool IsAtOwnHost(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> behind = candidate.Text[(candidate.Start + candidate.Length)..];
        return behind.StartsWith("@"u8) && ManagedHosts.IsOwn(behind[1..Math.Min(behind.Length, Beside)]);
    }

    /// <summary>Whether the path is that of a description of an interface.</summary>
    public static bool IsOfInterface(string path)
    {
        ReadOnlySpan<char> lower = path.ToLowerInvariant();
        int slash = lower.LastIndexOf('/');
        foreach (Range folder in lower[..Math.Max(0, slash)].Split('/'))
        {
            // What is set up in its folder has an interface as well: evolution-api-setup.
            if (OfInterfaces.Contains(lower[folder]))
            {
                return true;
            }
        }

        ReadOnlySpan<char> name = lower[(slash + 1)..];
        foreach (Range part in name.SplitAny('.', '_', '-', ' '))
        {
            if (OfInterfaces.Contains(name[part]))
            {
                return true;
            }
        }

        return false;
    }
}
