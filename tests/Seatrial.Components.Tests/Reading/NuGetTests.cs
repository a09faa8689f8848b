namespace Seatrial.Components.Tests.Reading;

public sealed class NuGetTests
{
    [Fact]
    public void A_project_takes_central_versions_properties_and_imports_of_the_tree()
    {
        var tree = new Tree(
            "src/Shop/Shop.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <Import Project="..\..\eng\Common.props" />
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Serilog" />
                <PackageReference Include="Dapper" VersionOverride="2.1.1" />
                <PackageReference Include="Polly" Version="$(PollyVersion)" />
                <PackageReference Include="Floating" Version="1.*" />
                <PackageReference Include="Exact" Version="[3.0.0]" />
                <PackageReference Include="Nowhere" />
                <PackageReference Include="Analyzer" Version="1.0.0"><PrivateAssets>all</PrivateAssets></PackageReference>
                <PackageReference Include="Never" Version="1.0.0" Condition="'$(Missing)' == 'yes'" />
                <PackageReference Include="Framework" Version="4.0.0" Condition="'$(TargetFramework)' == 'net48'" />
                <ProjectReference Include="../Core/Core.csproj" />
              </ItemGroup>
            </Project>
            """
        ).With("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="serilog" Version="4.0.0" /><GlobalPackageReference Include="StyleCop" Version="1.2.0" /></ItemGroup></Project>""").With("src/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""").With("Directory.Build.props", """<Project><ItemGroup><PackageReference Include="Shared.Build" Version="0.9.0" /></ItemGroup></Project>""").With("eng/Common.props", """<Project><PropertyGroup><PollyVersion>8.4.0</PollyVersion></PropertyGroup></Project>""");

        Assert.Equal(
            [
                "Analyzer@1.0.0 direct development (dev)",
                "Dapper@2.1.1 direct production",
                "Exact@3.0.0 direct production",
                "Floating@[1.*] direct production",
                "Framework@4.0.0 direct production",
                "Nowhere@[] direct production",
                "Polly@8.4.0 direct production",
                "Serilog@4.0.0 direct production",
                "Shared.Build@0.9.0 direct production",
                "StyleCop@1.2.0 direct development (dev)",
            ],
            tree.List()
        );
        Assert.Equal(
            ["src/Shop/Shop.csproj", "Directory.Packages.props", "Directory.Build.props"],
            tree.Read().Packages.Select(c => c.File).Distinct().OrderByDescending(f => f, StringComparer.Ordinal)
        );
        Assert.Single(tree.ReadAll());
    }

    [Fact]
    public void What_a_test_project_references_is_for_development() =>
        Assert.Equal(
            ["Microsoft.NET.Test.Sdk@17.9.0 direct development (dev)", "xunit@2.7.0 direct development (dev)"],
            new Tree(
                "T.csproj",
                """<Project><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.9.0" /><PackageReference Include="xunit" Version="2.7.0" /></ItemGroup></Project>"""
            ).List()
        );

    [Fact]
    public void Reads_packages_lock_json_with_projects_between()
    {
        var document = new Tree(
            "src/App/packages.lock.json",
            """
            { "version": 2, "dependencies": { "net8.0": {
              "Serilog": { "type": "Direct", "requested": "[4.0.0, )", "resolved": "4.0.0", "contentHash": "ppPFpBcvxdsfUonNcvITKqLl3bqxWbDCZIzDWHzjpdAHRFfZe0Dw9HmA0+za13IdyrgJwpkDTDA9fHaxOrt20A==" },
              "core": { "type": "Project", "dependencies": { "Dapper": "[2.1.0, )" } },
              "Dapper": { "type": "CentralTransitive", "requested": "[2.1.0, )", "resolved": "2.1.0" } } } }
            """
        ).Read();

        Assert.Equal(
            ["Dapper@2.1.0 transitive production", "Serilog@4.0.0 direct production"],
            document.Packages.Select(Tree.Line).Order(StringComparer.Ordinal)
        );
        int dapper = document.Components.ToList().FindIndex(c => c.Name == "Dapper");
        Assert.Equal(["core", "Dapper"], document.PathTo(dapper).Select(c => c.Name));
        Assert.Equal("sha512", Assert.Single(document.Components.Single(c => c.Name == "Serilog").Hashes).Algorithm);
    }

    [Fact]
    public void Reads_what_restore_and_build_write()
    {
        Assert.Equal(
            ["A@1.0.0 direct production", "B@2.0.0 transitive production", "Dev@3.0.0 direct development"],
            new Tree(
                "App/obj/project.assets.json",
                """
                { "version": 3,
                  "targets": { "net8.0": { "A/1.0.0": { "type": "package", "dependencies": { "B": "2.0.0" } }, "B/2.0.0": { "type": "package" }, "Dev/3.0.0": { "type": "package" } } },
                  "libraries": { "A/1.0.0": { "type": "package" }, "B/2.0.0": { "type": "package" }, "Dev/3.0.0": { "type": "package" } },
                  "projectFileDependencyGroups": { "net8.0": ["A >= 1.0.0", "Dev >= 3.0.0"] },
                  "project": { "version": "1.0.0", "restore": { "projectName": "App" }, "frameworks": { "net8.0": { "dependencies": { "A": { "target": "Package" }, "Dev": { "suppressParent": "All" } } } } } }
                """
            ).List()
        );
        Assert.Equal(
            ["Microsoft.NETCore.App.Runtime.linux-x64@8.0.1", "Newtonsoft.Json@13.0.3 direct production"],
            new Tree(
                "App.deps.json",
                """
                { "runtimeTarget": { "name": ".NETCoreApp,Version=v8.0" },
                  "targets": { ".NETCoreApp,Version=v8.0": { "App/1.0.0": { "dependencies": { "Newtonsoft.Json": "13.0.3" } }, "Newtonsoft.Json/13.0.3": {}, "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.1": {} } },
                  "libraries": { "App/1.0.0": { "type": "project" }, "Newtonsoft.Json/13.0.3": { "type": "package" }, "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.1": { "type": "runtimepack" } } }
                """
            ).List()
        );
    }

    [Fact]
    public void Reads_packages_config_and_paket()
    {
        Assert.Equal(
            ["Dev@1.0.0 development (dev)", "NUnit@3.13.0 production"],
            new Tree(
                "packages.config",
                """<packages><package id="NUnit" version="3.13.0" /><package id="Dev" version="1.0.0" developmentDependency="true" /></packages>"""
            ).List()
        );
        Assert.Equal(
            [
                "Argu@6.1.1 direct",
                "FSharp.Core@8.0.0 transitive",
                "NUnit@4.0.0 direct development (Test) Registry:https://feed.example.com/index.json",
                "owner/repo/src/file.fs@[] transitive Git:https://github.com/owner/repo#0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90",
            ],
            new Tree(
                "paket.lock",
                """
                STORAGE: NONE
                NUGET
                  remote: https://api.nuget.org/v3/index.json
                    Argu (6.1.1)
                      FSharp.Core (>= 4.3) - restriction: >= netstandard2.0
                    FSharp.Core (8.0)
                GITHUB
                  remote: owner/repo
                    src/file.fs (0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90)

                GROUP Test
                NUGET
                  remote: https://feed.example.com/index.json
                    NUnit (4.0.0)
                """.Replace("(8.0)", "(8.0.0)", StringComparison.Ordinal)
            ).With("paket.dependencies", "nuget Argu\ngroup Test\n  nuget NUnit\n").List()
        );
    }
}
