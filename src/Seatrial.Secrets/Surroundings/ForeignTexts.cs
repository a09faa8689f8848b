using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Files whose content says what their name and place do not: that a test framework runs them, or that they are a page of somebody else.
/// </summary>
internal static class ForeignTexts
{
    /// <summary>Bytes at the beginning in which a program names its libraries.</summary>
    private const int LongestHead = 4 * 1024;

    /// <summary>Bytes before a value in which the class around it begins.</summary>
    private const int LongestClass = 64 * 1024;

    /// <summary>Why a page of somebody else rules everything in it out.</summary>
    public const string SavedPage = "a page of somebody else that a browser saved";

    /// <summary>Extensions of what is fetched from the web and is no text.</summary>
    private static readonly WordSet Fetched = new(
        ".jpg .jpeg .png .gif .webp .ico .bmp .pdf .zip .gz .tgz .mp3 .mp4 .woff .woff2 .ttf .otf .docx .xlsx .pptx"
    );

    private static readonly WordSet Tested = new("test tests testing");

    /// <summary>Why the text rules the candidate out; null where it does not.</summary>
    public static string? FindReason(in SecretCandidate candidate, TextFormat format)
    {
        ReadOnlySpan<byte> head = candidate.Text[..Math.Min(candidate.Text.Length, LongestHead)];
        return format == TextFormat.Code && ImportsTests(head) ? "the file imports a library for tests"
            : format == TextFormat.Code && (IsInClassOfTests(candidate) || IsInModuleOfTests(candidate)) ? "a class or a module for tests"
            : format == TextFormat.Code && IsCompiledForTests(candidate) ? "a part that is compiled for tests alone"
            : format == TextFormat.Code && ShownExamples.Hold(candidate) ? "an example in the description of an interface"
            : format is TextFormat.Code or TextFormat.Markup
            && candidate.Named.IsRead
            && ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Mixed
            && ShownExamples.AreCode(candidate)
                ? "text that a page shows as code"
            : format == TextFormat.Code && IsPreview(candidate) ? "the preview of a view, with values that somebody made up"
            : SharedKeys.AreOfPhoenix(candidate) ? "a key that Phoenix draws for development and tests, which production never reads"
            : IsSavedPage(candidate) ? SavedPage
            : null;
    }

    /// <summary>
    /// A page with the mark of the browser that saved it, or under the name of a picture or a document that somebody meant to fetch and got
    /// a page for: what is in it is its author's, whatever kind it is.
    /// </summary>
    public static bool IsSavedPage(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> head = candidate.Text[..Math.Min(candidate.Text.Length, LongestHead)];
        return candidate.File.Extension.StartsWith(".htm", StringComparison.OrdinalIgnoreCase)
            ? head.IndexOf("<!-- saved from url="u8) >= 0
            : Fetched.Contains(candidate.File.Extension)
                && Bytes.Trim(head) is var start
                && (Bytes.StartsWith(start, "<!doctype html"u8) || Bytes.StartsWith(start, "<html"u8));
    }

    /// <summary>
    /// Playwright, Vitest, Jest, Chai, Supertest, k6, Locust, pytest, unittest: programs of an application do without them.
    /// </summary>
    private static bool ImportsTests(ReadOnlySpan<byte> head) =>
        head.IndexOf("@playwright/test"u8) >= 0
        || head.IndexOf("'vitest'"u8) >= 0
        || head.IndexOf("\"vitest\""u8) >= 0
        || head.IndexOf("@jest/globals"u8) >= 0
        || head.IndexOf("k6/http"u8) >= 0
        || head.IndexOf("'supertest'"u8) >= 0
        || head.IndexOf("\"supertest\""u8) >= 0
        || head.IndexOf("'chai'"u8) >= 0
        || head.IndexOf("\"chai\""u8) >= 0
        || head.IndexOf("\nimport pytest"u8) >= 0
        || head.IndexOf("\nimport unittest"u8) >= 0
        || head.IndexOf("\nfrom unittest"u8) >= 0
        || head.IndexOf("\nfrom locust import"u8) >= 0;

    /// <summary>What an editor shows of a view in SwiftUI: <c>#Preview { … }</c>, <c>struct Field_Previews: PreviewProvider</c>.</summary>
    private static bool IsPreview(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".swift", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestHead)..candidate.Start];
        int at = Math.Max(before.LastIndexOf("\n#Preview"u8), before.LastIndexOf(": PreviewProvider"u8));
        ReadOnlySpan<byte> since = at < 0 ? default : before[(at + 1)..];
        return at >= 0
            && since.IndexOf("\nstruct "u8) < 0
            && since.IndexOf("\nclass "u8) < 0
            && since.IndexOf("\nfinal "u8) < 0
            && since.IndexOf("\nextension "u8) < 0
            && since.IndexOf("\nenum "u8) < 0
            && since.IndexOf("\nfunc "u8) < 0;
    }

    /// <summary>
    /// Tests that stand behind the code they test, in the same file: <c>#[cfg(test)] mod tests { … }</c> of Rust, which ends where a brace
    /// closes at the margin.
    /// </summary>
    private static bool IsInModuleOfTests(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".rs", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestClass)..candidate.Start];
        int at = before.LastIndexOf("#[cfg(test)]"u8);
        ReadOnlySpan<byte> since = at < 0 ? default : before[at..];
        return since.IndexOf("mod "u8) is > 0 and < 60 && since.IndexOf("\n}"u8) < 0;
    }

    /// <summary>Between <c>#if TESTING</c> and the end of it, in C#.</summary>
    private static bool IsCompiledForTests(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestClass)..candidate.Start];
        int at = before.LastIndexOf("#if "u8);
        ReadOnlySpan<byte> since = at < 0 ? default : before[at..];
        int end = since.IndexOf((byte)'\n');
        ReadOnlySpan<byte> condition = end < 0 ? default : since[..end];
        int symbol = Bytes.IndexOf(condition, "test"u8);
        return symbol > 0
            && !char.IsAsciiLetter((char)condition[symbol - 1])
            && condition.IndexOfAny((byte)'!', (byte)'|') < 0
            && since.IndexOf("#endif"u8) < 0
            && since.IndexOf("#else"u8) < 0
            && since.IndexOf("#elif"u8) < 0;
    }

    /// <summary>
    /// Settings and data of tests in a class of their own beside those of other stages: <c>class TestingConfig(Config):</c>.
    /// </summary>
    private static bool IsInClassOfTests(in SecretCandidate candidate)
    {
        if (
            !candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase)
            || candidate.Line.IsEmpty
            || candidate.Line[0] is not ((byte)' ' or (byte)'\t')
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestClass)..candidate.Start];
        int at = before.LastIndexOf("\nclass "u8) + 1;
        int function = before.LastIndexOf("\ndef "u8);
        if (!before[at..].StartsWith("class "u8) || function > at)
        {
            return false;
        }

        ReadOnlySpan<byte> name = before[(at + 6)..];
        int end = name.IndexOfAny("(:\n"u8);
        return end > 0 && Tested.ContainsWordOf(name[..end]);
    }
}
