using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Surroundings;

public sealed class SurroundingsJudgeTests
{
    private static readonly ThreadLocal<SecretScanner> Scanner = new(() => new SecretScanner(SecretRules.All));

    [Theory]
    [InlineData(FileRole.Test)]
    [InlineData(FileRole.Fixture)]
    [InlineData(FileRole.Documentation)]
    [InlineData(FileRole.Example)]
    [InlineData(FileRole.Translation)]
    [InlineData(FileRole.Lockfile)]
    public void Values_without_a_format_are_left_alone_where_nothing_is_deployed(FileRole role) =>
        Assert.Empty(Scan("password = \"{base62:20}!\"", "a.py", role));

    [Theory]
    [InlineData("password = \"{base62:20}!\"  # gitleaks:allow")]
    [InlineData("password = \"{base62:20}!\"  # pragma: allowlist secret")]
    [InlineData("password = \"{base62:20}!\"  # nosec B105")]
    [InlineData("password = \"{base62:20}!\"  # noqa: S105")]
    [InlineData("password = \"{base62:20}!\"  # seatrial:ignore secrets/hardcoded-password rotated, kept for an old test bench")]
    public void Marked_lines_are_left_alone(string line) => Assert.Empty(Scan(line, "a.py"));

    [Theory]
    [InlineData("password = \"{base62:20}!\"  # seatrial:ignore secrets/hardcoded-password")]
    [InlineData("password = \"{base62:20}!\"  # seatrial:ignore secrets/private-key not this one")]
    public void A_mark_without_a_reason_or_for_another_rule_does_not_count(string line) => Assert.Single(Scan(line, "a.py"));

    [Fact]
    public void A_proven_token_is_reported_in_a_test_as_well()
    {
        var match = Assert.Single(Scan("token = \"ghp_{github-crc:30}\"", "tests/a.py", FileRole.Test));

        Assert.Contains(match.Reasons, r => r.Contains("a test", StringComparison.Ordinal));
    }

    [Fact]
    public void Variables_of_an_environment_are_no_document_whatever_the_folder() =>
        Assert.Single(Scan("API_KEY={hex:40}", "docs/api.env", FileRole.Documentation));

    [Theory]
    [InlineData("DEPLOYMENT_STATUS.md", true)]
    [InlineData("ops/handover.txt", true)]
    [InlineData("README.md", false)]
    [InlineData("docs/deploy.md", false)]
    public void A_token_in_a_note_is_certain_and_in_a_manual_for_others_it_is_listed(string path, bool isCertain) =>
        Assert.Equal(
            [isCertain],
            Scan("Key: `sk-ant-api03-{base64url:93}AA`", path, FileRole.Documentation).Select(m => m.Confidence > Confidence.Low)
        );

    [Theory]
    [InlineData("docs/api/keys.md", "Key: `sk-ant-api03-{base64url:93}AA`")]
    [InlineData("README.md", "For example: `sk-ant-api03-{base64url:93}AA`")]
    [InlineData(
        "README.md",
        "Key: `sk-ant-api03-aaaa{base64url:4}-this-is-what-a-key-of-the-house-is-like-when-somebody-writes-one-by-hand-AA`"
    )]
    public void A_token_that_shows_the_form_is_left_alone(string path, string template) =>
        Assert.Empty(Scan(template, path, FileRole.Documentation));

    [Fact]
    public void A_token_that_is_cut_off_in_a_note_is_left_alone() =>
        Assert.Empty(Scan("Key: `sk-ant-api03-{base64url:93}AA...`", "NOTES.md", FileRole.Documentation));

    [Fact]
    public void A_token_inside_of_encoded_text_is_chance() => Assert.Empty(Scan("image = \"{base64:200}/+AKIA{base32:16}\"", "a.py"));

    private static List<SecretMatch> Scan(string template, string path, FileRole role = FileRole.None)
    {
        var matches = new List<SecretMatch>();
        Scanner.Value!.Scan(FileContent.FromText(path, SampleText.Expand(template, 11), role), matches);
        return matches;
    }
}
