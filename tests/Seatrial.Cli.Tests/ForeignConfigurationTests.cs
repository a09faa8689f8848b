using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Tests;

/// <summary>Files of other scanners, and rules of the repository's own, seen from the command line.</summary>
public sealed class ForeignConfigurationTests
{
    private const string Rule =
        "secret-rules:\n  - id: acme-token\n    title: ACME token\n    pattern: 'acme_[0-9A-Za-z]{32}'\n    revoke: Ask the platform team.\n    severity: critical\n    examples: ['acme_{base62:32}']\n    counterexamples: [acme_test]\n";

    private static readonly string Setting = SampleText.Expand("API_TOKEN={base62:40}\n", 3);
    private static readonly string Acme = SampleText.Expand("acme_{base62:32}", 4);

    [Fact]
    public void What_is_left_out_is_said_and_counts_again_without_the_files_of_others()
    {
        using var cli = new CliRun();
        cli.File("prod.env", Setting);
        cli.File(".gitleaksignore", "prod.env:generic-api-key:1\n");

        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Contains("1 finding left out by .gitleaksignore", cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("secrets", cli.Folder, "--no-foreign-config"));
    }

    [Fact]
    public void The_files_themselves_are_no_findings()
    {
        using var cli = new CliRun();
        cli.File(
            ".secrets.baseline",
            "{\"results\": {\"a.py\": [{\"type\": \"Secret Keyword\", \"hashed_secret\": \"47c706977080c891b5acd7f786dc195c8a075fcd\", \"line_number\": 1}]}}"
        );
        cli.File(".gitleaks.toml", "[[rules]]\nid = \"corp-password\"\nregex = '''password=([a-z0-9]{12})'''\nsecretGroup = 1\n");
        cli.File("prod.env", Setting);
        cli.Run("secrets", "baseline", cli.Folder);

        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        Assert.Contains("1 finding known from", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_of_another_tool_is_said_and_stops_nothing()
    {
        using var cli = new CliRun();
        cli.File(".gitleaks.toml", "[[rules");
        cli.File("prod.env", Setting);

        Assert.Equal(1, cli.Run("secrets", cli.Folder));
        Assert.Contains("Nothing of the file counts", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_seatrial_yaml_is_searched_for_with_its_texts_and_not_in_its_own_examples()
    {
        using var cli = new CliRun();
        cli.File("seatrial.yaml", Rule);
        Assert.Equal(0, cli.Run("secrets", cli.Folder));

        cli.File("a.txt", $"use {Acme} here");
        Assert.Equal(1, cli.Run("secrets", cli.Folder));
        Assert.Contains("CRITICAL  ACME token", cli.Out, StringComparison.Ordinal);
        Assert.Contains("Ask the platform team", cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Acme, cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[acme_test]", "['acme_{base62:32}']", "its counterexample 1 is reported")]
    [InlineData("'acme_{base62:32}'", "'other_{base62:32}'", "its example 1 is not reported")]
    [InlineData("'acme_{base62:32}'", "'acme_{nonsense:3}'", "a place that is not known")]
    [InlineData("'acme_[0-9A-Za-z]{32}'", "'(?=x)acme_'", "look-around")]
    [InlineData("'acme_[0-9A-Za-z]{32}'", "'a?'", "less than 6 bytes")]
    [InlineData("acme-token", "jdbc-nothing-x Y", "small letters")]
    [InlineData("acme-token", "hardcoded-password", "comes with Seatrial")]
    [InlineData("    revoke: Ask the platform team.\n", "", "a rule needs 'revoke: …'")]
    [InlineData("severity: critical", "severty: critical", "did you mean 'severity'")]
    public void A_rule_that_does_not_hold_is_one_sentence_with_its_place(string part, string replacement, string sentence)
    {
        using var cli = new CliRun();
        cli.File("seatrial.yaml", Rule.Replace(part, replacement, StringComparison.Ordinal));

        Assert.Equal(2, cli.Run("secrets", cli.Folder));
        Assert.Contains("seatrial.yaml:", cli.Error, StringComparison.Ordinal);
        Assert.Contains(sentence, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_paths_and_the_value_narrow_a_rule()
    {
        using var cli = new CliRun();
        cli.File(
            "seatrial.yaml",
            "secret-rules:\n  - id: acme-pin\n    title: ACME pin\n    pattern: 'pin-([a-z0-9]{12})'\n    keywords: [acme]\n    paths: [deploy/]\n    value: drawn\n    revoke: Reset it.\n    examples: ['acme pin-{alnum:12}{alnum:1}']\n    counterexamples: ['pin-{alnum:12}', 'acme pin-aaaaaaaaaaaa']\n"
        );
        Assert.Equal(2, cli.Run("secrets", cli.Folder));
        Assert.Contains("its example 1 is not reported", cli.Error, StringComparison.Ordinal);

        cli.File(
            "seatrial.yaml",
            File.ReadAllText(cli.In("seatrial.yaml")).Replace("value: drawn", "value: chosen", StringComparison.Ordinal)
        );
        string pin = SampleText.Expand("acme pin-{alnum:12}", 6);
        cli.File("other/a.txt", pin);
        Assert.Equal(0, cli.Run("secrets", cli.Folder));
        cli.File("deploy/a.txt", pin);
        Assert.Equal(1, cli.Run("secrets", cli.Folder));
    }
}
