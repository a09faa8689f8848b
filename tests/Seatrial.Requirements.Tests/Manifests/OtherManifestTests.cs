using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Manifests;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Manifests;

public sealed class OtherManifestTests
{
    [Fact]
    public void Reads_go_modules_without_indirect_requirements()
    {
        const string Text =
            "module example.org/shop // the shop\n\ngo 1.22\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgolang.org/x/net v0.25.0 // indirect\n)\n"
            + "require github.com/lib/pq v1.10.9\nreplace example.org/lib => ../lib\n";

        Assert.Equal(
            ["github.com/gin-gonic/gin v1.10.0", "github.com/lib/pq v1.10.9", "example.org/lib Path"],
            ReadManifest.Dependencies("svc/go.mod", Text)
        );
        Assert.Equal(["go 1.22"], ReadManifest.Runtimes("go.mod", Text));
        Assert.Equal(["gin", "postgresql"], ReadManifest.Technologies("go.mod", Text));
        Assert.Equal(["./a", "./b"], ReadManifest.One("go.work", "go 1.22\nuse (\n\t./a\n\t./b\n)\n").WorkspaceMembers);
    }

    [Fact]
    public void Reads_cargo_tables()
    {
        const string Text =
            "[package]\nname = \"svc\"\n[dependencies]\naxum = \"0.7\"\ncore = { path = \"../core\" }\nserde = { workspace = true }\n[dev-dependencies]\ninsta = { version = \"1\" }\n";

        Assert.Equal(["axum 0.7", "core Path", "serde Workspace", "insta 1 dev"], ReadManifest.Dependencies("svc/Cargo.toml", Text));
        Assert.Equal(["crates/*"], ReadManifest.One("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n").WorkspaceMembers);
    }

    [Fact]
    public void Reads_dotnet_projects()
    {
        const string Text = """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Serilog.AspNetCore" Version="8.0.1" />
                <PackageReference Include="StyleCop.Analyzers" PrivateAssets="all" />
                <ProjectReference Include="..\Core\Core.csproj" />
              </ItemGroup>
            </Project>
            """;
        var manifest = ReadManifest.One("src/Api/Api.csproj", Text);

        Assert.Equal(
            ["Serilog.AspNetCore 8.0.1", "StyleCop.Analyzers dev", "Core.csproj Path"],
            ReadManifest.Dependencies("src/Api/Api.csproj", Text)
        );
        Assert.Equal("src/Core", manifest.Dependencies[2].Path);
        Assert.Equal("Api", manifest.PackageName);
        Assert.True(manifest.Has(ManifestTraits.WebHost | ManifestTraits.Startable));
        Assert.Equal(["dotnet net8.0 selected"], ReadManifest.Runtimes("Api.csproj", Text));
        Assert.Contains("asp-net-core", ReadManifest.Technologies("Api.csproj", Text));
    }

    [Theory]
    [InlineData(
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>",
        ManifestTraits.CommandLine
    )]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"></Project>", ManifestTraits.Library)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Worker\"></Project>", ManifestTraits.Worker | ManifestTraits.Startable)]
    [InlineData("<Project><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\"/></ItemGroup></Project>", ManifestTraits.Test)]
    public void Says_what_a_dotnet_project_builds(string text, ManifestTraits traits) =>
        Assert.Equal(traits, ReadManifest.One("X.csproj", text).Traits);

    [Fact]
    public void Reads_central_versions_and_locking() =>
        Assert.True(
            ReadManifest
                .One(
                    "Directory.Packages.props",
                    "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>"
                        + "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>"
                )
                .Has(ManifestTraits.CentralVersions | ManifestTraits.LocksItself)
        );

    [Fact]
    public void Reads_maven_projects()
    {
        const string Text = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.3.0</version></parent>
              <artifactId>orders</artifactId>
              <properties><java.version>17</java.version><jwt.version>0.12.5</jwt.version></properties>
              <dependencies>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>
                <dependency><groupId>io.jsonwebtoken</groupId><artifactId>jjwt-api</artifactId><version>${jwt.version}</version></dependency>
                <dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
              </dependencies>
              <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
            </project>
            """;

        Assert.Equal(
            [
                "org.springframework.boot:spring-boot-starter-parent 3.3.0 dev",
                "org.springframework.boot:spring-boot-starter-web",
                "io.jsonwebtoken:jjwt-api 0.12.5",
                "junit:junit dev",
            ],
            ReadManifest.Dependencies("pom.xml", Text)
        );
        Assert.Equal(["java 17 selected"], ReadManifest.Runtimes("pom.xml", Text));
        Assert.True(ReadManifest.One("pom.xml", Text).Has(ManifestTraits.Startable));
    }

    [Theory]
    [InlineData("jar {\n  manifest {\n    attributes(\n      \"Main-Class\": \"shop.Main\",\n    )\n  }\n}\n", true)]
    [InlineData("jar { manifest { attributes 'Main-Class': 'shop.Main' } }\n", true)]
    [InlineData("jar {\n  manifest {\n    attributes(\"Implementation-Version\": \"1.0\")\n  }\n}\n", false)]
    public void A_jar_with_a_main_class_starts(string text, bool starts)
    {
        Assert.Equal(starts, ReadManifest.One("build.gradle", text).Has(ManifestTraits.Startable));
        Assert.Equal(!starts, ReadManifest.One("build.gradle", text).Has(ManifestTraits.Library));
    }

    [Fact]
    public void Reads_the_literal_part_of_gradle_builds()
    {
        const string Text =
            "plugins {\n  id(\"org.springframework.boot\") version \"3.2.5\"\n}\njava { toolchain { languageVersion.set(JavaLanguageVersion.of(21)) } }\n"
            + "dependencies {\n  implementation(\"org.postgresql:postgresql:42.7.3\")\n  testImplementation 'junit:junit:4.13'\n  implementation(project(\":core\"))\n  // implementation(\"x:y:1\")\n}\n";

        Assert.Equal(
            ["org.postgresql:postgresql 42.7.3", "junit:junit 4.13 dev", ":core Workspace"],
            ReadManifest.Dependencies("build.gradle.kts", Text)
        );
        Assert.Equal(["java 21 selected"], ReadManifest.Runtimes("build.gradle.kts", Text));
        Assert.Contains("spring-boot", ReadManifest.Technologies("build.gradle.kts", Text));
        Assert.Equal(
            ["core", "svc/api"],
            ReadManifest.One("settings.gradle", "include 'core', ':svc:api'\nincludeBuild 'x'\n").WorkspaceMembers
        );
        Assert.Equal(
            ["io.ktor:ktor-server-core 2.3.0"],
            ReadManifest.Dependencies(
                "gradle/libs.versions.toml",
                "[versions]\nktor='2.3.0'\n[libraries]\nk = {module = 'io.ktor:ktor-server-core', version.ref = 'ktor'}\n"
            )
        );
    }

    [Fact]
    public void Reads_ruby_php_elixir_and_dart()
    {
        Assert.Equal(
            ["rails ~> 7.1", "debug dev"],
            ReadManifest.Dependencies(
                "Gemfile",
                "ruby '3.2.2'\ngem 'rails', '~> 7.1'\ngroup :development, :test do\n  gem \"debug\"\nend\n"
            )
        );
        Assert.Equal(["ruby 3.2.2 selected"], ReadManifest.Runtimes("Gemfile", "ruby '3.2.2'\n"));
        Assert.Equal(
            ["laravel/framework ^11.0", "phpunit/phpunit ^11 dev"],
            ReadManifest.Dependencies(
                "composer.json",
                "{\"require\": {\"php\": \"^8.2\", \"laravel/framework\": \"^11.0\", \"ext-json\": \"*\"}, \"require-dev\": {\"phpunit/phpunit\": \"^11\"}}"
            )
        );
        Assert.Equal(
            ["phoenix ~> 1.7", "credo ~> 1.7 dev"],
            ReadManifest.Dependencies("mix.exs", "  app: :shop,\n  {:phoenix, \"~> 1.7\"},\n  {:credo, \"~> 1.7\", only: [:dev, :test]}\n")
        );
        Assert.Equal(
            ["http ^1.2.0", "shared Path"],
            ReadManifest.Dependencies("pubspec.yaml", "name: app\ndependencies:\n  http: ^1.2.0\n  shared:\n    path: ../shared\n")
        );
    }

    [Theory]
    [InlineData(".nvmrc", "v18.19.0\n", "node v18.19.0 selected")]
    [InlineData(".python-version", "# local\n3.9.18\n", "python 3.9.18 selected")]
    [InlineData("runtime.txt", "python-3.11.4", "python 3.11.4 selected")]
    [InlineData("global.json", "{\"sdk\": {\"version\": \"8.0.100\"}}", "dotnet 8.0.100 selected")]
    [InlineData(".tool-versions", "nodejs 20.11.0\nterraform 1.8.0\n", "node 20.11.0 selected")]
    [InlineData("mise.toml", "[tools]\nruby = '3.3'\nnpm = '10'\n", "ruby 3.3 selected")]
    public void Reads_version_files(string path, string text, string runtime) => Assert.Equal([runtime], ReadManifest.Runtimes(path, text));

    [Theory]
    [InlineData("tests/package.json", FileRole.Test)]
    [InlineData("examples/app/package.json", FileRole.Example)]
    [InlineData("docs/requirements.txt", FileRole.Documentation)]
    public void Manifests_of_tests_samples_and_documentation_are_not_read(string path, FileRole role) =>
        Assert.False(new ManifestAnalyzer().Accepts(new WorkspaceFile(path, 10, role)));
}
