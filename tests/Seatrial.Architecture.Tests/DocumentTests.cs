using System.Text.RegularExpressions;

namespace Seatrial.Architecture.Tests;

/// <summary>Documents are part of the product: what they point to exists.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [
            .. Repository.Files.Where(f =>
                f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("samples/", StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    public void Is_there(string path) => Assert.True(Repository.Exists(path), $"{path} is missing");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(document) ?? "";
        var targets = Link()
            .Matches(Repository.Read(document))
            .Select(m => m.Groups["target"].Value.Split('#')[0])
            .Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal));
        Assert.All(targets, t => Assert.True(Repository.Exists(Path.Combine(folder, t)), $"{document} links to {t}"));
    }

    [Fact]
    public void Folders_and_files_that_the_architecture_names_exist()
    {
        var named = CodePath().Matches(Repository.Read("ARCHITECTURE.md")).Select(m => m.Groups["path"].Value.TrimEnd('/'));
        Assert.All(named, p => Assert.True(Repository.Exists(p), $"ARCHITECTURE.md names {p}"));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_and_say_what_was_decided()
    {
        string[] records = [.. Repository.Files.Where(f => f.StartsWith("docs/adr/0", StringComparison.Ordinal))];
        Assert.NotEmpty(records);
        Assert.Equal(Enumerable.Range(1, records.Length), records.Select(r => int.Parse(Path.GetFileName(r)[..4])));
        Assert.All(
            records,
            r =>
                Assert.All(
                    (string[])["# ", "Status: ", "## Context", "## Decision", "## Consequences"],
                    part => Assert.Contains(part, Repository.Read(r), StringComparison.Ordinal)
                )
        );
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(?:src|tests|bench|docs|samples|build|native)/[\w./-]+)`")]
    private static partial Regex CodePath();
}
