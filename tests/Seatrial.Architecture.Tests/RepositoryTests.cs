using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Seatrial.Architecture.Tests;

/// <summary>A clone builds the same everywhere and tells nothing about the machines that it was written on.</summary>
public sealed partial class RepositoryTests
{
    [Fact]
    public void Every_project_has_a_lock_file() =>
        Assert.All(
            Repository.Projects,
            p => Assert.True(Repository.Exists(Path.GetDirectoryName(p) + "/packages.lock.json"), $"{p} has no packages.lock.json")
        );

    [Fact]
    public void Versions_of_packages_are_stated_in_one_place() =>
        Assert.All(
            Repository.Projects,
            p =>
                Assert.DoesNotContain(
                    XDocument.Load(Repository.FullPath(p)).Descendants("PackageReference"),
                    r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null
                )
        );

    [Fact]
    public void Versions_of_packages_are_exact() =>
        Assert.All(
            XDocument.Load(Repository.FullPath("Directory.Packages.props")).Descendants("PackageVersion"),
            p => Assert.Matches(@"^\d+\.\d+\.\d+(?:\.\d+)?$", p.Attribute("Version")!.Value)
        );

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        string solution = Repository.Read("Seatrial.slnx");

        // A tool under build/ is started by the project whose build needs it.
        Assert.All(
            Repository.Projects.Where(p => !p.StartsWith("build/", StringComparison.Ordinal)),
            p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Assert.Empty(
            Repository
                .TextFiles.Where(f => !f.StartsWith("tests/Seatrial.Architecture.Tests/", StringComparison.Ordinal))
                .SelectMany(f =>
                    Repository
                        .ReadLines(f)
                        .Select((line, index) => (line, index))
                        .Where(l => MachinePath().IsMatch(l.line))
                        .Select(l => $"{f}:{l.index + 1}: {l.line.Trim()}")
                )
        );

    [Fact]
    public void Packages_come_from_the_default_feed_and_from_no_machine_of_ours()
    {
        Assert.DoesNotContain(
            Repository.Files,
            f => string.Equals(Path.GetFileName(f), "nuget.config", StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(
            Repository.Files.Where(f =>
                f.EndsWith(".csproj", StringComparison.Ordinal)
                || f.EndsWith(".props", StringComparison.Ordinal)
                || f.EndsWith(".lock.json", StringComparison.Ordinal)
            ),
            f => Assert.DoesNotMatch("RestoreSources|https?://", Repository.Read(f))
        );
    }

    [Theory]
    [InlineData("seatrial")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("build/native")]
    [InlineData("native/build")]
    public void A_script_can_be_started(string path)
    {
        Assert.StartsWith("#!/usr/bin/env bash\n", Repository.Read(path), StringComparison.Ordinal);
        Assert.Contains("set -euo pipefail", Repository.Read(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(Repository.FullPath(path)).HasFlag(UnixFileMode.UserExecute), $"{path} is not executable");
        }
    }

    /// <summary>
    /// Home folders and the like; a user name that stands for anybody (<c>me</c>, <c>app</c>, <c>user</c>, <c>node</c>) is an example.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w.~/-])(?:/root/\w|/work/|/home/(?!me\b|app\b|user\b|node\b|runner\b|vscode\b)\w|/Users/(?!me\b|user\b)\w|C:\\Users\\)"
    )]
    private static partial Regex MachinePath();
}
