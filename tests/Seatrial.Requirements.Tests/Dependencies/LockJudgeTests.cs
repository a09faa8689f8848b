using Seatrial.Engine.Controls;
using Seatrial.Requirements.Dependencies;
using Seatrial.Requirements.Tests.Stack;

namespace Seatrial.Requirements.Tests.Dependencies;

public sealed class LockJudgeTests
{
    private const string Express = """{"name": "shop", "packageManager": "pnpm@9", "dependencies": {"express": "4"}}""";

    private static Judgement Judge(params (string Path, string Text)[] files) =>
        JudgedRepository.Judge(DependenciesSlice.Slice, "DEP-1", "service", null, files);

    [Fact]
    public void Reports_a_manifest_without_a_lock_file_and_names_the_one_to_write()
    {
        var finding = Assert.Single(Judge(("package.json", Express)).Findings);

        Assert.Equal("dependencies/missing-lockfile", finding.RuleId);
        Assert.Contains("pnpm-lock.yaml", finding.Remediation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_beside_it_or_at_the_workspace_root_passes()
    {
        Assert.Equal(ControlStatus.Pass, Judge(("package.json", Express), ("pnpm-lock.yaml", "")).Status);
        Assert.Equal(ControlStatus.Pass, Judge(("apps/api/package.json", Express), ("pnpm-lock.yaml", "")).Status);
    }

    [Fact]
    public void A_lock_file_of_another_ecosystem_or_folder_does_not_count() =>
        Assert.Equal(ControlStatus.Fail, Judge(("api/package.json", Express), ("web/package-lock.json", "{}"), ("Cargo.lock", "")).Status);

    [Fact]
    public void A_loose_list_that_a_pinned_one_was_made_from_does_not_count()
    {
        var made = Judge(("wishes_requirements.txt", "flask\nrequests>=2\n"), ("requirements.txt", "flask==3.0.0\nrequests==2.31.0\n"));
        Assert.Equal(
            "dependencies/transitive-not-locked requirements.txt:1",
            string.Join(' ', made.Findings.Select(f => $"{f.RuleId} {f.Location}"))
        );

        var other = Judge(("wishes_requirements.txt", "django\nrequests>=2\n"), ("requirements.txt", "flask==3.0.0\nrequests==2.31.0\n"));
        Assert.Contains(other.Findings, f => f.Location.Path == "wishes_requirements.txt");
    }

    [Fact]
    public void A_lock_file_that_gitignore_keeps_out_is_named()
    {
        var finding = Assert.Single(Judge(("package.json", Express), (".gitignore", "dist\npackage-lock.json\n")).Findings);

        Assert.Contains(".gitignore:2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flask==3.0.0 --hash=sha256:aa\n", ControlStatus.Pass, null)]
    [InlineData("flask==3.0.0\ncertifi==2024.2.2\nmarkupsafe==2.1.5\n", ControlStatus.Pass, null)]
    [InlineData("flask==3.0.0\nrequests==2.31.0\n", ControlStatus.Fail, "dependencies/transitive-not-locked requirements.txt:1")]
    [InlineData("flask==3.0.0\nrequests>=2\n", ControlStatus.Fail, "dependencies/missing-lockfile requirements.txt:2")]
    public void Requirements_count_as_locked_when_they_are_complete(string text, ControlStatus status, string? rule)
    {
        var judgement = Judge(("requirements.txt", text));

        Assert.Equal(status, judgement.Status);
        Assert.Equal(rule is null ? [] : [rule], judgement.Rules());
    }

    [Fact]
    public void Requirements_beside_a_lock_file_are_exported_from_it() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge(
                ("pyproject.toml", "[project]\nname='x'\ndependencies=['flask']\n"),
                ("uv.lock", ""),
                ("requirements.txt", "flask\n")
            ).Status
        );

    [Fact]
    public void Dotnet_projects_without_lock_or_central_versions_give_one_finding()
    {
        const string Project =
            "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.1.0\"/></ItemGroup></Project>";
        var failed = Judge(("a/A.csproj", Project), ("b/B.csproj", Project));

        Assert.Equal(["dependencies/missing-lockfile a/A.csproj:1"], failed.Rules());
        Assert.Single(failed.Findings[0].RelatedLocations);
        Assert.Equal(
            ControlStatus.Pass,
            Judge(
                ("a/A.csproj", Project),
                (
                    "Directory.Packages.props",
                    "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>"
                )
            ).Status
        );
    }

    [Fact]
    public void Maven_passes_with_exact_versions_and_fails_with_moving_ones()
    {
        static string Pom(string version) =>
            $"<project><artifactId>x</artifactId><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>{version}</version></dependency></dependencies></project>";

        Assert.Equal(ControlStatus.Pass, Judge(("pom.xml", Pom("1.2.3"))).Status);
        Assert.Equal(["dependencies/floating-version pom.xml:1"], Judge(("pom.xml", Pom("[1.0,2.0)"))).Rules());
    }

    [Fact]
    public void A_library_needs_no_lock_file() =>
        Assert.Equal(
            ControlStatus.NotApplicable,
            JudgedRepository
                .Judge(
                    DependenciesSlice.Slice,
                    "DEP-1",
                    "library",
                    null,
                    ("package.json", """{"name": "lib", "main": "index.js", "dependencies": {"ms": "2"}}""")
                )
                .Status
        );

    [Fact]
    public void No_dependencies_is_not_applicable_and_no_manifest_is_unknown()
    {
        Assert.Equal(ControlStatus.NotApplicable, Judge(("package.json", "{\"name\": \"x\"}")).Status);
        Assert.Equal(ControlStatus.Unknown, Judge(("main.c", "")).Status);
    }
}
