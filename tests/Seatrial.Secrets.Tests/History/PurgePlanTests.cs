using System.Text;
using System.Text.RegularExpressions;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.History;
using Seatrial.Secrets.History.Purging;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.History;

/// <summary>
/// What a plan replaces and removes takes every credential from every version. Its lines are read here as git filter-repo reads them.
/// </summary>
public sealed class PurgePlanTests
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(224)]
    public void Applied_to_all_versions_it_leaves_no_credential(int seed)
    {
        using var repository = new InventedSecrets(seed);
        repository.Write(20);
        var plan = Plan(repository.Root);
        string[] lines = [.. plan.Targets.Select(t => t.Expression!)];
        var removed = plan.Targets.SelectMany(t => t.Files).ToHashSet(StringComparer.Ordinal);
        var scanner = new SecretScanner(SecretRules.All);

        Assert.True(plan.Targets.Count > 10, "too little was found to tell anything");
        foreach (string line in repository.Git("rev-list", "--objects", "--all", "--filter=object:type=blob").Split('\n'))
        {
            string[] parts = line.Split(' ', 2);
            if (parts.Length < 2 || removed.Contains(parts[1]))
            {
                continue;
            }

            string before = repository.Git("cat-file", "blob", parts[0]);
            var found = Found(scanner, parts[1], before);
            found.IntersectWith(Found(scanner, parts[1], Apply(lines, before)));
            Assert.True(found.Count == 0, $"{string.Join(", ", found)} is left in {parts[1]}");
        }
    }

    [Fact]
    public void Of_a_private_key_the_whole_block_goes_and_nothing_else()
    {
        string[] body = [.. Enumerable.Range(0, 12).Select(i => SampleText.Expand("{base64:64}", (ulong)i + 900))];
        string block = $"-----BEGIN PRIVATE KEY-----\n{string.Join('\n', body)}\n-----END PRIVATE KEY-----";
        string other = $"-----BEGIN PRIVATE KEY-----\n{string.Join('\n', body.Reverse())}\n-----END PRIVATE KEY-----";

        string line = PurgeExpression.Of(Encoding.ASCII.GetBytes(block));
        string left = Apply([line], $"one\n{other}\ntwo\n{block}\nthree\n{block.Replace("\n", "\r\n  ", StringComparison.Ordinal)}\n");

        Assert.Equal($"one\n{other}\ntwo\n***REMOVED***\nthree\n***REMOVED***\n", left);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Of_a_private_key_that_lost_its_end_the_text_behind_it_stays()
    {
        string body = string.Join('\n', Enumerable.Range(0, 4).Select(i => SampleText.Expand("{base64:64}", (ulong)i + 900)));
        string line = PurgeExpression.Of(Encoding.ASCII.GetBytes($"-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----"));

        Assert.Equal(
            "one\n***REMOVED***# two\n-----BEGIN CERTIFICATE-----",
            Apply([line], $"one\n-----BEGIN PRIVATE KEY-----\n{body}\n# two\n-----BEGIN CERTIFICATE-----")
        );
    }

    [Fact]
    public void A_file_that_is_nothing_but_a_key_goes_as_a_whole()
    {
        using var repository = new InventedSecrets(24);
        File.WriteAllText(
            Path.Combine(repository.Root, "deploy.pem"),
            SampleText.Expand("-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----\n", 77)
        );
        repository.Git("add", "-A");
        repository.Git("commit", "-qm", "key");
        repository.Git("mv", "deploy.pem", "old name.pem");
        repository.Git("commit", "-qm", "moved");

        var plan = Plan(repository.Root);

        var target = Assert.Single(plan.Targets);
        Assert.Equal(["deploy.pem", "old name.pem"], target.Files);
        Assert.Equal((2, 2, 0), (plan.Commits, plan.Extent.Commits, plan.Extent.SignedCommits));
        Assert.Equal(1, plan.Extent.References);
    }

    [Fact]
    public void A_file_that_lives_on_without_the_credential_is_not_taken_from_the_tree()
    {
        using var repository = new InventedSecrets(25);
        string path = Path.Combine(repository.Root, "config", "settings.py");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, SampleText.Expand("T = 'ghp_{github-crc:30}'\n", 78));
        repository.Git("add", "-A");
        repository.Git("commit", "-qm", "leak");
        File.WriteAllText(path, "import os\nT = os.environ['GITHUB_TOKEN']\n");
        repository.Git("commit", "-qam", "clean");

        var target = Assert.Single(Plan(repository.Root).Targets);

        Assert.Empty(target.Files);
        Assert.NotNull(target.Expression);
    }

    [Theory]
    [InlineData("clean", false)]
    [InlineData("folder", false)]
    [InlineData("leak", true)]
    [InlineData("none", true)]
    public void What_another_branch_has_at_the_path_is_not_taken_from_it(string atTip, bool goesWhole)
    {
        using var repository = new InventedSecrets(26);
        string path = Path.Combine(repository.Root, "settings.py");
        File.WriteAllText(path, SampleText.Expand("T = 'ghp_{github-crc:30}'\n", 79));
        repository.Git("add", "-A");
        repository.Git("commit", "-qm", "leak");
        repository.Git("checkout", "-qb", "other");
        if (atTip != "leak")
        {
            repository.Git("rm", "-q", "settings.py");
            string file = atTip == "folder" ? Path.Combine(path, "x.py") : path;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(atTip == "none" ? path + ".md" : file, "import os\nT = os.environ['GITHUB_TOKEN']\n");
            repository.Git("add", "-A");
            repository.Git("commit", "-qm", "other");
        }

        repository.Git("checkout", "-q", "-");
        repository.Git("rm", "-q", "settings.py");
        repository.Git("commit", "-qm", "gone");

        var target = Assert.Single(Plan(repository.Root).Targets);

        Assert.Equal(goesWhole, target.IsWholeFile);
        Assert.Equal(goesWhole ? ["settings.py"] : [], target.Files);
        Assert.NotNull(target.Expression);
    }

    [Fact]
    public void A_short_password_is_replaced_only_where_it_stands_alone()
    {
        string line = PurgeExpression.Of("k4tz3n"u8);

        Assert.Equal("a ***REMOVED*** b xk4tz3n k4tz3nx \"***REMOVED***\"", Apply([line], "a k4tz3n b xk4tz3n k4tz3nx \"k4tz3n\""));
    }

    [Fact]
    public void Marks_of_the_file_in_a_credential_are_text()
    {
        Assert.Equal("***REMOVED***", Apply([PurgeExpression.Of("a==>b(c)[d]*"u8)], "a==>b(c)[d]*"));
    }

    private static PurgePlan Plan(string root) =>
        PurgePlan.Make(
            root,
            SecretPolicy.Default,
            new HistoryOptions { Threads = 1, Scope = HistoryScope.References },
            _ => true,
            TestContext.Current.CancellationToken
        )!;

    private static HashSet<string> Found(SecretScanner scanner, string path, string text)
    {
        var matches = new List<SecretMatch>();
        scanner.Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        return [.. matches.Select(m => $"{m.Rule.Id} {m.Identity.GetHashCode()}")];
    }

    /// <summary>Literals first, then regular expressions, as the program does.</summary>
    private static string Apply(string[] lines, string text)
    {
        foreach (string[] parts in lines.OrderBy(l => !l.StartsWith("literal:", StringComparison.Ordinal)).Select(l => l.Split("==>")))
        {
            Assert.Equal(2, parts.Length);
            text = parts[0].StartsWith("literal:", StringComparison.Ordinal)
                ? text.Replace(parts[0]["literal:".Length..], parts[1], StringComparison.Ordinal)
                : Regex.Replace(
                    text,
                    parts[0]["regex:".Length..],
                    parts[1].Replace("$", "$$", StringComparison.Ordinal),
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(10)
                );
        }

        return text;
    }
}
