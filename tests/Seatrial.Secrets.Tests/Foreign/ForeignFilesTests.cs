using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Foreign;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Foreign;

public class ForeignFilesTests
{
    private const string Config = ".gitleaks.toml";

    private static readonly string Value = SampleText.Expand("{base62:32}", 3);
    private static readonly string Text = $"\napi_token = \"{Value}\"\n";

    [Theory]
    [InlineData("[allowlist]\npaths = ['''^app/''']", 0)]
    [InlineData("[allowlist]\npaths = ['''^lib/''']", 1)]
    [InlineData("[[allowlists]]\nregexTarget = \"line\"\nregexes = ['''api_token''']", 0)]
    [InlineData("[[allowlists]]\nregexes = ['''api_token''']", 1)]
    [InlineData("[[allowlists]]\ncondition = \"AND\"\npaths = ['''^app/''']\nregexTarget = \"line\"\nregexes = ['''other''']", 1)]
    [InlineData("[[allowlists]]\ncondition = \"AND\"\npaths = ['''^app/''']\nregexTarget = \"line\"\nregexes = ['''token''']", 0)]
    [InlineData("[[allowlists]]\ncondition = \"AND\"\npaths = ['''^app/''']\nregexes = ['''(?=x)''']", 1)]
    [InlineData("[[allowlists]]\ntargetRules = [\"aws-access-token\"]\npaths = ['''^app/''']", 0)]
    [InlineData("[[rules]]\nid = \"generic-api-key\"\n[rules.allowlist]\npaths = ['''^app/''']", 0)]
    public void An_allowlist_of_gitleaks_leaves_out_what_it_allows(string toml, int reported) =>
        Assert.Equal(reported, Scan((Config, toml)).Count);

    [Fact]
    public void In_a_line_of_a_bundle_the_part_around_the_value_is_the_line()
    {
        string token = SampleText.Expand("ghp_{github-crc:30}", 4);
        string line = $"{new string(';', 9000)}api_token = \"{token}\";{new string(';', 9000)}forbidden";
        Assert.Empty(Scan("app/a.js", line, (Config, "[allowlist]\nregexTarget = \"line\"\nregexes = ['''api_token''']")));
        Assert.Single(Scan("app/a.js", line, (Config, "[allowlist]\nregexTarget = \"line\"\nregexes = ['''forbidden''']")));
    }

    [Fact]
    public void A_stop_word_leaves_out_in_any_case() =>
        Assert.Empty(Scan((Config, $"[allowlist]\nstopwords = [\"{Value[4..12].ToUpperInvariant()}\"]")));

    [Fact]
    public void A_rule_of_the_repository_is_searched_with_its_group_entropy_keywords_and_path()
    {
        const string Rule =
            "[[rules]]\nid = \"Corp.Token\"\ndescription = \"Corp token\"\nregex = '''(corp|crp)-([a-z0-9]{20})'''\nsecretGroup = 2\nkeywords = [\"CORP\"]\nentropy = 3.0\npath = '''\\.txt$'''";
        string body = SampleText.Expand("{alnum:20}", 8);
        var match = Assert.Single(Scan("a.txt", $"x corp-{body} y", (Config, Rule)));
        Assert.Equal(("gitleaks-corp-token", 20), (match.Rule.Id, match.Length));
        Assert.Empty(Scan("a.md2", $"x corp-{body} y", (Config, Rule)));
        Assert.Empty(Scan("a.txt", $"x crp-{body} y", (Config, Rule)));
        Assert.Empty(Scan("a.txt", "x corp-aaaaaaaaaaaaaaaabbbb y", (Config, Rule)));
    }

    [Fact]
    public void A_pattern_that_fits_every_word_reports_no_words()
    {
        const string Rule = "[[rules]]\nid = \"codes\"\nregex = '''[A-Za-z0-9]{8,}'''";
        string text = $"migration completed {SampleText.Expand("{base62:20}", 2)} successfully";
        Assert.Equal(20, Assert.Single(Scan("a.txt", text, (Config, Rule))).Length);
    }

    [Fact]
    public void The_configuration_is_not_looked_through_for_its_own_rules()
    {
        const string Rule = "[[rules]]\nid = \"corp-block\"\nregex = '''-----BEGIN CORP BLOCK-----'''";
        Assert.Empty(Scan(Config, Rule, (Config, Rule)));
        Assert.Single(Scan("a.txt", "x -----BEGIN CORP BLOCK----- y", (Config, Rule)));
    }

    [Fact]
    public void Lines_of_a_gitleaksignore_that_are_no_entries_are_told_in_one_sentence() =>
        Assert.Contains(
            "2 lines are no entries",
            Assert.Single(Read((".gitleaksignore", "# c\n*.example\ndocs/**\n")).Notes).Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_copy_of_the_rules_of_gitleaks_adds_none() =>
        Assert.Empty(
            Read(
                (
                    Config,
                    "[[rules]]\nid = \"generic-api-key\"\nregex = '''[a-z]{10}'''\n[[rules]]\nid = \"github-pat\"\nregex = '''ghp_[0-9a-zA-Z]{36}'''"
                )
            ).Rules
        );

    [Theory]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '''(?=x)abcdefg'''", "look-around")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '''ab'''", "less than 6 bytes")]
    [InlineData("[[rules]]\nid = \"a\"\npath = '''x'''", "file names alone")]
    [InlineData("[[rules]]\nid = \"a\"\nregex = '''x(abcd[a-f]{2,9}){900}'''", "unfold")]
    [InlineData("[extend]\npath = \"../other.toml\"", "could not be read")]
    [InlineData("[extend]\nurl = \"https://x.example\"", "no network")]
    [InlineData("[[rules", "no valid TOML")]
    public void What_does_not_count_is_named(string toml, string why) =>
        Assert.Contains(Read((Config, toml)).Notes, n => n.Sentence.Contains(why, StringComparison.Ordinal));

    [Fact]
    public void Rules_that_fit_everywhere_end_at_a_budget()
    {
        string toml = string.Concat(Enumerable.Range(0, 200).Select(i => $"[[rules]]\nid = \"r{i}\"\nregex = '''[a-z ]{{8}}'''\n"));
        var read = Read((Config, toml));
        Assert.InRange(read.Rules.Count, 1, 100);
        Assert.Contains(read.Notes, n => n.Sentence.Contains("fit almost anywhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_configuration_that_extends_itself_ends() =>
        Assert.Contains(
            Read((Config, "[extend]\npath = \".gitleaks.toml\"")).Notes,
            n => n.Sentence.Contains("more than 2 times", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("app/a.py:generic-api-key:2", 0)]
    [InlineData("0123456789abcdef0123456789abcdef01234567:app/a.py:generic-api-key:2", 0)]
    [InlineData("# app/a.py:generic-api-key:2", 1)]
    [InlineData("app/a.py:generic-api-key:3", 1)]
    [InlineData("app/b.py:generic-api-key:2", 1)]
    public void An_entry_of_gitleaksignore_is_about_its_line(string entry, int reported) =>
        Assert.Equal(reported, Scan((".gitleaksignore", entry)).Count);

    [Fact]
    public void An_entry_about_one_provider_does_not_hide_the_key_of_another()
    {
        string token = SampleText.Expand("ghp_{github-crc:30}", 4);
        Assert.Single(Scan("app/a.py", $"\nx = '{token}'", (".gitleaksignore", "app/a.py:aws-access-token:2")));
        Assert.Empty(Scan("app/a.py", $"\nx = '{token}'", (".gitleaksignore", "app/a.py:github-pat:2")));
    }

    [Fact]
    public void A_digest_of_detect_secrets_is_compared_exactly_and_by_file()
    {
#pragma warning disable CA5350 // The other tool's format.
        string digest = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Value)));
#pragma warning restore CA5350
        string Baseline(string file, string more = "") =>
            $"{{\"results\": {{\"{file}\": [{{\"hashed_secret\": \"{digest}\", \"line_number\": 77{more}}}]}}}}";
        Assert.Empty(Scan((".secrets.baseline", Baseline("app/a.py"))));
        Assert.Single(Scan((".secrets.baseline", Baseline("app/b.py"))));
        Assert.Single(Scan((".secrets.baseline", Baseline("app/a.py", ", \"is_secret\": true"))));
    }

    [Theory]
    [InlineData("{\"filters_used\": [{\"path\": \"detect_secrets.filters.regex.should_exclude_file\", \"pattern\": [\"^app/\"]}]}", 0)]
    [InlineData("{\"filters_used\": [{\"path\": \"detect_secrets.filters.regex.should_exclude_line\", \"pattern\": [\"api_tok\"]}]}", 0)]
    [InlineData("{\"filters_used\": [{\"path\": \"detect_secrets.filters.regex.should_exclude_secret\", \"pattern\": [\"api_tok\"]}]}", 1)]
    [InlineData("{\"exclude\": {\"files\": \"^app/\", \"lines\": null}}", 0)]
    public void Filters_of_detect_secrets_leave_out(string json, int reported) =>
        Assert.Equal(reported, Scan((".secrets.baseline", json)).Count);

    [Fact]
    public void Secretlints_ignores_and_allowed_values_leave_out()
    {
        Assert.Empty(Scan((".secretlintignore", "# c\napp/**\n")));
        Assert.Single(Scan((".secretlintignore", "app/**\n!app/a.py\n")));
        Assert.Empty(
            Scan(
                (
                    ".secretlintrc.json",
                    $"{{\"rules\": [{{\"id\": \"@secretlint/secretlint-rule-pattern\", \"options\": {{\"allows\": [\"/^{Value[..9].ToLowerInvariant()}/i\"]}}}}]}}"
                )
            )
        );
        Assert.Empty(
            Scan(
                (
                    ".secretlintrc.yml",
                    $"rules:\n  - id: preset\n    rules:\n      - id: '@secretlint/secretlint-rule-pattern'\n        options:\n          allows: ['{Value}']\n"
                )
            )
        );
    }

    [Theory]
    [InlineData(".secretlintrc.json", "{\"rules\": [", "it is no valid JSON (line 1)")]
    [InlineData(".secretlintrc.json", "rules", "it is no valid JSON (line 1)")]
    [InlineData(".secretlintrc", "\n{\"rules\": [", "it is no valid JSON (line 2)")]
    [InlineData(".secretlintrc", "rules: [", "it is no valid YAML")]
    [InlineData(".secretlintrc.yml", "rules: [", "it is no valid YAML")]
    public void A_broken_file_of_secretlint_is_called_what_it_is(string path, string text, string problem) =>
        Assert.Contains(
            $"Nothing of the file counts: {problem}",
            Assert.Single(Read((path, text)).Notes).Sentence,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{rules: [], /* none */}")]
    [InlineData("// none\n{\"rules\": [],}")]
    [InlineData("{'rules': []}")]
    public void What_secretlint_takes_for_json_is_read(string text) => Assert.Empty(Read((".secretlintrc.json", text)).Notes);

    [Theory]
    [InlineData("# secretlint-disable-next-line\n{0}")]
    [InlineData("# pragma: allowlist nextline secret\n{0}")]
    [InlineData("# secretlint-disable\n\n{0}")]
    [InlineData("{0} # secretlint-disable-line")]
    [InlineData("{0} # kingfisher:ignore")]
    [InlineData("{0} # betterleaks:allow")]
    public void A_mark_of_another_tool_in_or_above_the_line_leaves_out(string form) =>
        Assert.Empty(Scan("a.py", form.Replace("{0}", Text.Trim(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("# secretlint-disable\n# secretlint-enable\n{0}")]
    [InlineData("# secretlint-disable-next-line\n\n{0}")]
    public void A_mark_that_ended_does_not(string form) =>
        Assert.Single(Scan("a.py", form.Replace("{0}", Text.Trim(), StringComparison.Ordinal)));

    [Fact]
    public void A_mark_for_one_rule_does_not_hide_other_kinds()
    {
        string token = SampleText.Expand("ghp_{github-crc:30}", 4);
        Assert.Single(Scan("a.js", $"/* secretlint-disable @secretlint/secretlint-rule-slack -- why */\nx = '{token}'"));
        Assert.Empty(Scan("a.js", $"/* secretlint-disable @secretlint/secretlint-rule-github -- why */\nx = '{token}'"));
    }

    [Fact]
    public void Any_bytes_in_any_file_are_read_without_an_exception() =>
        Gen.Byte.Array.Sample(bytes => Assert.NotNull(ForeignFiles.Read(_ => bytes)), iter: 300);

    private static ForeignSettings Read(params (string Path, string Text)[] files) =>
        ForeignFiles.Read(path => Array.Find(files, f => f.Path == path) is { Text: { } text } ? Encoding.UTF8.GetBytes(text) : null);

    private static List<SecretMatch> Scan(params (string Path, string Text)[] files) => Scan("app/a.py", Text, files);

    private static List<SecretMatch> Scan(string path, string text, params (string Path, string Text)[] files)
    {
        var settings = Read(files);
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All.With([.. settings.Rules]), null, settings.Exclusions).Scan(
            FileContent.FromText(path, text),
            matches
        );
        return matches;
    }
}
