using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Tests.Applications;

public sealed class ApplicationLocatorTests
{
    private const string Next =
        """{"name": "@shop/web", "private": true, "scripts": {"dev": "next dev"}, "dependencies": {"next": "15", "react": "19", "@shop/ui": "workspace:*"}}""";
    private const string Express = """{"name": "@shop/api", "scripts": {"start": "node dist/main.js"}, "dependencies": {"express": "4"}}""";
    private const string Ui = """{"name": "@shop/ui", "private": true, "main": "./src/index.ts", "dependencies": {"react": "19"}}""";
    private const string Root =
        """{"name": "monorepo", "private": true, "workspaces": ["apps/*", "packages/*"], "scripts": {"dev": "turbo dev"}, "devDependencies": {"turbo": "2"}}""";

    [Fact]
    public void A_workspace_gives_its_deployables_and_keeps_libraries_apart()
    {
        var repository = new Repository(
            ("package.json", Root),
            ("apps/web/package.json", Next),
            ("apps/api/package.json", Express),
            ("packages/ui/package.json", Ui)
        );

        Assert.Equal(["api service apps/api", "web web apps/web"], repository.Applications());
        Assert.Equal(["web"], Assert.Single(repository.Locate().Libraries).UsedBy);
    }

    [Fact]
    public void A_frontend_and_a_backend_side_by_side_are_two() =>
        Assert.Equal(
            ["backend service backend", "frontend web frontend"],
            new Repository(
                ("package.json", """{"devDependencies": {"husky": "9"}}"""),
                ("backend/requirements.txt", "fastapi==0.110.0\n"),
                ("backend/main.py", ""),
                ("frontend/package.json", """{"name": "frontend", "scripts": {"dev": "vite"}, "dependencies": {"react": "18"}}""")
            ).Applications()
        );

    [Fact]
    public void A_backend_at_the_root_with_a_frontend_below_it_are_two() =>
        Assert.Equal(
            ["shop service", "web web web"],
            new Repository(
                ("go.mod", "module example.org/shop\ngo 1.22\nrequire github.com/gin-gonic/gin v1.10.0\n"),
                ("main.go", ""),
                ("web/package.json", """{"dependencies": {"vue": "3"}, "scripts": {"dev": "vite"}}""")
            ).Applications()
        );

    [Fact]
    public void Manifests_of_two_ecosystems_in_one_folder_are_one_application() =>
        Assert.Equal(
            ["shop web"],
            new Repository(
                ("composer.json", """{"name": "laravel/laravel", "type": "project", "require": {"laravel/framework": "^11"}}"""),
                ("package.json", """{"devDependencies": {"vite": "5"}}"""),
                ("artisan", "")
            ).Applications()
        );

    [Fact]
    public void Tests_samples_and_documentation_are_no_applications() =>
        Assert.Equal(
            ["shop service"],
            new Repository(
                ("package.json", Express.Replace("@shop/api", "shop", StringComparison.Ordinal)),
                ("examples/basic/package.json", Express),
                ("test/fixtures/a/package.json", Express),
                ("docs/package.json", Next)
            ).Applications()
        );

    [Fact]
    public void Tools_are_no_applications_beside_real_ones() =>
        Assert.Equal(
            ["api service apps/api"],
            new Repository(
                ("apps/api/package.json", Express),
                ("tools/seed/package.json", Express.Replace("api", "seed", StringComparison.Ordinal))
            ).Applications()
        );

    [Fact]
    public void Fuzz_targets_and_images_of_helper_programs_are_no_applications() =>
        Assert.Equal(
            ["shop cli"],
            new Repository(
                ("go.mod", "module example.org/shop/v2\ngo 1.22\n"),
                ("cmd/shop/main.go", ""),
                ("images/handbook/requirements.txt", "invented-docs==1.0\n"),
                ("images/handbook/Dockerfile", "FROM alpine:3.22\nEXPOSE 80\n"),
                ("cmd/shop/icons/Dockerfile", "FROM alpine:3.22\n"),
                ("cmd/shop/icons/icons.go", ""),
                ("fuzz/api/package.json", Express)
            ).Applications()
        );

    [Fact]
    public void An_image_around_a_program_is_an_application_where_there_is_nothing_else() =>
        Assert.Equal(
            ["icons service icons"],
            new Repository(("icons/Dockerfile", "FROM alpine:3.22\n"), ("icons/draw.py", "")).Applications()
        );

    [Fact]
    public void A_package_for_a_framework_that_nothing_starts_is_a_library() =>
        Assert.Equal(
            ["shop library"],
            new Repository(
                ("pyproject.toml", "[project]\nname = \"shop\"\ndependencies = [\"flask\"]\n[build-system]\nrequires = [\"hatchling\"]\n")
            ).Applications()
        );

    [Fact]
    public void Tasks_of_a_monorepo_tool_without_a_program_are_no_application() =>
        Assert.Equal(
            ["api service apps/api"],
            new Repository(
                ("apps/api/package.json", Express),
                ("apps/all/package.json", """{"name": "all", "scripts": {"start": "nx run-many"}, "devDependencies": {"nx": "20"}}""")
            ).Applications()
        );

    [Fact]
    public void Dotnet_projects_that_run_are_applications_and_tests_are_not()
    {
        var repository = new Repository(
            (
                "src/Api/Api.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><ProjectReference Include=\"..\\Core\\Core.csproj\"/></ItemGroup></Project>"
            ),
            ("src/Core/Core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>"),
            ("src/Jobs/Jobs.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\"></Project>"),
            (
                "src/Checks/Checks.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\"/></ItemGroup></Project>"
            )
        );

        Assert.Equal(["Api service src/Api", "Jobs worker src/Jobs"], repository.Applications());
        Assert.Equal(["Api"], Assert.Single(repository.Locate().Libraries).UsedBy);
    }

    [Fact]
    public void A_maven_build_gives_the_module_that_boots() =>
        Assert.Equal(
            ["orders service orders"],
            new Repository(
                (
                    "pom.xml",
                    "<project><artifactId>parent</artifactId><packaging>pom</packaging><modules><module>orders</module><module>common</module></modules></project>"
                ),
                (
                    "orders/pom.xml",
                    "<project><artifactId>orders</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies><build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>"
                ),
                ("common/pom.xml", "<project><artifactId>common</artifactId></project>")
            ).Applications()
        );

    [Fact]
    public void A_folder_with_a_dockerfile_and_program_text_is_a_service() =>
        Assert.Equal(
            ["worker service services/worker"],
            new Repository(
                ("services/worker/Dockerfile", "FROM python:3.12\n"),
                ("services/worker/run_jobs.py", ""),
                ("docker/Dockerfile", "FROM nginx\n")
            ).Applications()
        );

    [Fact]
    public void The_native_shell_of_a_mobile_application_is_part_of_it() =>
        Assert.Equal(
            ["shop mobile"],
            new Repository(
                (
                    "package.json",
                    """{"name": "shop", "scripts": {"start": "expo start"}, "dependencies": {"expo": "51", "react-native": "0.74"}}"""
                ),
                ("android/app/build.gradle", "apply plugin: \"com.android.application\"\n")
            ).Applications()
        );

    [Fact]
    public void A_repository_of_libraries_is_one_application_of_that_kind() =>
        Assert.Equal(
            ["shop library"],
            new Repository(
                ("package.json", Root),
                ("packages/ui/package.json", Ui),
                ("packages/core/package.json", Ui.Replace("ui", "core", StringComparison.Ordinal))
            ).Applications()
        );

    [Theory]
    [InlineData("main.tf", "infrastructure")]
    [InlineData("index.html", "web")]
    [InlineData("notes.bin", "unknown")]
    public void A_repository_without_manifests_is_named_after_its_folder(string file, string kind) =>
        Assert.Equal([$"shop {kind}"], new Repository((file, "")).Applications());

    [Fact]
    public void An_empty_repository_is_one_unknown_application() => Assert.Equal(["shop unknown"], new Repository().Applications());

    [Fact]
    public void A_package_with_only_a_preview_script_is_no_application_beside_real_ones() =>
        Assert.Equal(
            ["api service apps/api"],
            new Repository(
                ("apps/api/package.json", Express),
                ("packages/emails/package.json", """{"name": "emails", "scripts": {"dev": "vite"}, "dependencies": {"react": "19"}}""")
            ).Applications()
        );

    [Fact]
    public void A_crate_without_a_program_is_a_library() =>
        Assert.Equal(
            ["server service crates/server"],
            new Repository(
                ("crates/server/Cargo.toml", "[package]\nname = \"server\"\n[dependencies]\naxum = \"0.7\"\n"),
                ("crates/server/src/main.rs", ""),
                ("crates/utils/Cargo.toml", "[package]\nname = \"utils\"\n[dependencies]\naxum = \"0.7\"\n"),
                ("crates/utils/src/lib.rs", "")
            ).Applications()
        );

    [Fact]
    public void Declared_applications_come_first_and_are_not_repeated()
    {
        var configuration = new SeatrialConfiguration
        {
            Applications =
            [
                new ApplicationDeclaration { Path = "apps/web", Name = "storefront" },
                new ApplicationDeclaration { Path = "infra" },
            ],
        };

        Assert.Equal(
            ["storefront web apps/web", "infra infrastructure infra", "api service apps/api"],
            new Repository(("apps/web/package.json", Next), ("apps/api/package.json", Express), ("infra/main.tf", "")).Applications(
                configuration
            )
        );
    }

    [Fact]
    public void Names_are_unique() =>
        Assert.Equal(
            ["a/api service a/api", "b/api service b/api"],
            new Repository(("a/api/package.json", Express), ("b/api/package.json", Express)).Applications()
        );

    [Fact]
    public void A_very_large_monorepo_is_cut_with_a_gap_that_says_so()
    {
        var map = new Repository([
            .. Enumerable
                .Range(0, 60)
                .Select(i => ($"apps/a{i:00}/package.json", Express.Replace("api", $"a{i:00}", StringComparison.Ordinal))),
        ]).Locate();

        Assert.Equal(50, map.Applications.Count);
        var gap = Assert.Single(map.Gaps);
        Assert.Equal(GapKind.LimitReached, gap.Kind);
        Assert.Contains("60 applications", gap.Detail, StringComparison.Ordinal);
    }
}
