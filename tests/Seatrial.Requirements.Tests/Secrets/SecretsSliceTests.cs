using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;
using Seatrial.Requirements.Secrets;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Tests.Secrets;

public sealed class SecretsSliceTests
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 5);

    [Fact]
    public void A_credential_fails_the_control_and_is_masked_everywhere()
    {
        var finding = Assert.Single(Judge($"const token = \"{Token}\";", "src/app.js").Findings);

        Assert.Equal("secrets/github-personal-access-token", finding.RuleId);
        Assert.DoesNotContain(Token, finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Token[4..20],
            $"{finding.Message}{finding.Identity}{string.Concat(finding.Reasons)}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_missing_of_the_history_says_nothing_about_the_tree()
    {
        var shallow = new CoverageGap(".git/shallow", GapKind.LimitReached, "A shallow clone.");
        var unread = new CoverageGap("a.bin", GapKind.Unreadable, "Permission denied.");

        Assert.Equal(ControlStatus.Pass, Judge("x = 1", "a.py", shallow).Status);
        Assert.Equal(ControlStatus.Unknown, Judge("x = 1", "a.py", shallow, unread).Status);
    }

    [Fact]
    public void A_new_value_in_the_same_place_is_a_new_finding()
    {
        string other = SampleText.Expand("ghp_{github-crc:30}", 6);

        Assert.NotEqual(
            Assert.Single(Judge($"token = \"{Token}\"", "a.py").Findings).Identity,
            Assert.Single(Judge($"token = \"{other}\"", "a.py").Findings).Identity
        );
    }

    [Fact]
    public void One_credential_in_several_places_is_one_finding()
    {
        var finding = Assert.Single(Judge($"first = \"{Token}\"\n\nsecond = \"{Token}\"\n", "a.py").Findings);

        Assert.Equal(["a.py:1", "a.py:3"], finding.Occurrences.Select(o => o.ToString()));
        Assert.Equal(finding.Location, finding.Occurrences[0].Location);
    }

    [Fact]
    public void One_value_in_several_syntaxes_is_one_finding()
    {
        string value = SampleText.Expand("{base62:32}", 5);
        var judgement = Judge($"api_token: \"{value}\"\nother_token: {value}\n", "settings.yml");

        Assert.Equal(2, Assert.Single(judgement.Findings).Occurrences.Count);
    }

    [Fact]
    public void A_value_whose_provider_one_place_names_is_of_that_provider_everywhere()
    {
        string value = SampleText.Expand("{hex:32}", 5);
        var finding = Assert.Single(Judge($"api_key: \"{value}\"\nOPENWEATHER_API_KEY: \"{value}\"\n", "settings.yml").Findings);

        Assert.Equal("secrets/openweather-api-key", finding.RuleId);
        Assert.Equal(["settings.yml:2", "settings.yml:1"], finding.Occurrences.Select(o => o.ToString()));
    }

    [Fact]
    public void A_credential_that_moved_to_another_file_and_name_is_the_same_finding() =>
        Assert.Equal(
            Fingerprints.Assign(Judge($"token = \"{Token}\"", "a.py").Findings)[0].Fingerprint,
            Fingerprints.Assign(Judge($"\n\n    other:  \"{Token}\"", "deploy/b.yml").Findings)[0].Fingerprint
        );

    [Fact]
    public void A_clean_tree_passes_and_says_what_was_searched()
    {
        var judgement = Judge("const token = process.env.TOKEN;", "src/app.js");

        Assert.Equal(ControlStatus.Pass, judgement.Status);
        Assert.Contains("1 files", judgement.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_could_not_be_read_leaves_the_control_unknown()
    {
        var judgement = Judge("x = 1", "a.py", new CoverageGap("big.sql", GapKind.TooLarge, "too large"));

        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Contains("big.sql", judgement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anonymous_key_is_information_not_a_failure()
    {
        var facts = Facts(SampleText.Expand("const key = \"{jwt:iss=supabase,ref=abcdefghijklmnopqrst,role=anon}\";", 5), "src/client.ts");

        Assert.Empty(facts.Of<CredentialFact>());
        var information = Assert.Single(SecretsSlice.Slice.Inform!(facts));
        Assert.Equal(Severity.Info, information.Severity);
    }

    [Fact]
    public void What_opens_nothing_is_information_and_no_failure()
    {
        const string Compose = "services:\n  db:\n    environment:\n      SA_PASSWORD: StrongPass123!\n";

        Assert.Equal(ControlStatus.Pass, Judge(Compose, "compose.yaml").Status);
        Assert.Equal(Severity.Info, Assert.Single(SecretsSlice.Slice.Inform!(Facts(Compose, "compose.yaml"))).Severity);
        Assert.Equal(ControlStatus.Fail, Judge(Compose, "compose.prod.yaml").Status);
    }

    [Fact]
    public void The_hashes_of_a_dump_are_one_finding_with_their_places()
    {
        string Dump(int rows) =>
            "INSERT INTO `users` (`id`, `email`, `password`) VALUES\n"
            + string.Join(
                ",\n",
                Enumerable.Range(1, rows).Select(i => SampleText.Expand($"({i}, 'u{i}@harbour.net', '$2b$12${{base62:53}}')", (ulong)i))
            )
            + ";\n";
        var finding = Assert.Single(Judge(Dump(5), "backup/shop.sql").Findings);

        Assert.Equal(5, finding.Occurrences.Count);
        Assert.Contains("one of 5", Assert.Single(finding.Reasons), StringComparison.Ordinal);
        Assert.Equal(finding.Identity, Assert.Single(Judge(Dump(6), "backup/shop.sql").Findings).Identity);
        Assert.Equal(finding.Identity, Assert.Single(Judge(Dump(5), "backup/2026/shop.sql").Findings).Identity);
        Assert.Equal(2, Judge(Dump(2), "backup/shop.sql").Findings.Count);
    }

    [Fact]
    public void Every_kind_has_a_descriptor_of_the_control()
    {
        var kinds = SecretsSlice.Slice.Rules.Where(r => SecretRules.All.Find(r.Id["secrets/".Length..]) is not null).ToList();
        Assert.Equal(SecretRules.All.Rules.Count, kinds.Count);
        Assert.All(SecretsSlice.Slice.Rules, r => Assert.Equal("SEC-1", r.ControlId));
        Assert.All(kinds, r => Assert.Contains(798, r.Cwe));
    }

    private static FactSet Facts(string text, string path)
    {
        var collector = new FactCollector();
        foreach (var analyzer in SecretsSlice.Slice.Analyzers)
        {
            analyzer.Analyze(FileContent.FromText(path, text), collector);
        }

        return new FactSet(collector.Facts);
    }

    private static Judgement Judge(string text, string path, params CoverageGap[] gaps) =>
        Assert
            .Single(SecretsSlice.Slice.Judges, j => j.ControlId == "SEC-1")
            .Judge(
                new ApplicationView(
                    new Application("app", "", "service", []),
                    Facts(text, path),
                    new ApplicationDeclaration(),
                    new Coverage
                    {
                        FilesRead = 1,
                        BytesRead = text.Length,
                        Gaps = gaps,
                    },
                    new RepositoryState { Name = "app" },
                    new DateOnly(2026, 1, 1)
                )
            );
}
