using System.Text.RegularExpressions;
using Seatrial.Engine.Controls;

namespace Seatrial.Architecture.Tests;

/// <summary>
/// Documents that are made from the code are what the code says now, and documents about commands name commands that exist.
/// </summary>
public sealed partial class GeneratedDocumentTests
{
    public static TheoryData<string> Commands =>
        [
            .. ((string[])["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"])
                .SelectMany(f => Command().Matches(Repository.Read(f)))
                .Select(m => m.Groups["command"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public async Task Pages_of_controls_and_rules_are_current()
    {
        string folder = Directory.CreateTempSubdirectory("seatrial-docs-").FullName;
        try
        {
            var (exitCode, output) = await CommandLineTool.RunAsync("docs", folder);
            Assert.True(exitCode == 0, output);
            string[] generated =
            [
                .. Directory
                    .GetFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];
            Assert.NotEmpty(generated);
            Assert.All(
                generated,
                page =>
                    Assert.True(
                        Repository.Exists("docs/" + page)
                            && File.ReadAllText(Path.Combine(folder, page)) == Repository.Read("docs/" + page),
                        $"docs/{page} is not what the code says: run ./seatrial docs docs"
                    )
            );
            var kept = Repository
                .Files.Where(f =>
                    f.StartsWith("docs/controls/", StringComparison.Ordinal)
                    || f.StartsWith("docs/rules/", StringComparison.Ordinal)
                    || f.StartsWith("docs/packs/", StringComparison.Ordinal)
                )
                .Select(f => f["docs/".Length..]);
            Assert.Empty(kept.Except(generated, StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_a_document_names_exists(string command)
    {
        var (exitCode, output) = await CommandLineTool.RunAsync(command, "--help");
        Assert.True(exitCode == 0, output);
        Assert.Contains($"seatrial {command}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_controls_in_the_documents_is_right()
    {
        string count = $"{ControlCatalogue.All.Count}";
        Assert.Contains($"[{count} of them]", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains($"{count} controls", Repository.Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    /// <summary>In a code span or at the beginning of a line of a code block.</summary>
    [GeneratedRegex(@"(?:`|^)(?:\./)?seatrial (?<command>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
