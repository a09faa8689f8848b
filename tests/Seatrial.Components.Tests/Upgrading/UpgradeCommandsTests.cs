using Seatrial.Components.Packages;
using Seatrial.Components.Reading;
using Seatrial.Components.Upgrading;

namespace Seatrial.Components.Tests.Upgrading;

public sealed class UpgradeCommandsTests
{
    [Theory]
    [InlineData("package-lock", "app/package-lock.json", "ink", "npm install ink@2.0.0")]
    [InlineData("yarn-lock", "app/yarn.lock", "ink", "yarn upgrade ink@2.0.0")]
    [InlineData("yarn-lock", "web/yarn.lock", "ink", "yarn up ink@2.0.0")]
    [InlineData("pnpm-lock", "pnpm-lock.yaml", "@pen/ink", "pnpm add @pen/ink@2.0.0")]
    [InlineData("bun-lock", "bun.lock", "ink", "bun add ink@2.0.0")]
    [InlineData("poetry-lock", "poetry.lock", "ink", "poetry add 'ink>=2.0.0'")]
    [InlineData("uv-lock", "uv.lock", "ink", "uv add 'ink>=2.0.0'")]
    [InlineData("pipfile-lock", "Pipfile.lock", "ink", "pipenv upgrade 'ink==2.0.0'")]
    [InlineData("requirements", "app/requirements.txt", "ink", "pip install 'ink==2.0.0'")]
    [InlineData(
        "requirements",
        "web/requirements.txt",
        "ink",
        "pip-compile --upgrade-package 'ink==2.0.0' --output-file requirements.txt requirements.in"
    )]
    [InlineData("go-mod", "go.mod", "example.org/ink", "go get example.org/ink@v2.0.0 && go mod tidy")]
    [InlineData("nuget-lock", "packages.lock.json", "Ink.Core", "dotnet add package Ink.Core --version 2.0.0")]
    [InlineData("msbuild", "src/Shop.csproj", "Ink.Core", "dotnet add Shop.csproj package Ink.Core --version 2.0.0")]
    [InlineData("cargo-lock", "Cargo.lock", "ink", "cargo update ink@1.0.0 --precise 2.0.0")]
    [InlineData("gemfile-lock", "Gemfile.lock", "ink", "bundle update ink --conservative")]
    [InlineData("composer-lock", "composer.lock", "pen/ink", "composer require 'pen/ink:^2.0.0' --with-dependencies")]
    [InlineData("mix-lock", "mix.lock", "ink", "mix deps.update ink")]
    public void Each_package_manager_has_its_command(string format, string file, string name, string command) =>
        Assert.Equal(command, Of(format, file, name, ComponentRelation.Direct).Command);

    [Theory]
    [InlineData("package-lock", "package-lock.json", "npm update ink")]
    [InlineData("yarn-lock", "app/yarn.lock", "npm pkg set 'resolutions[ink]=2.0.0' && yarn install")]
    [InlineData("yarn-lock", "web/yarn.lock", "yarn up --recursive ink")]
    [InlineData("uv-lock", "uv.lock", "uv lock --upgrade-package 'ink==2.0.0'")]
    public void What_others_bring_in_is_raised_where_they_allow_it_and_that_is_said(string format, string file, string command)
    {
        var advice = Of(format, file, "ink", ComponentRelation.Transitive);
        Assert.Equal(command, advice.Command);
        Assert.NotEmpty(advice.Note);
    }

    [Theory]
    [InlineData("ink;reboot", "2.0.0")]
    [InlineData("$(reboot)", "2.0.0")]
    [InlineData("ink'", "2.0.0")]
    [InlineData("--registry=x", "2.0.0")]
    [InlineData("../ink", "2.0.0")]
    [InlineData("ink", "2.0.0\nreboot")]
    public void Nothing_of_a_stranger_reaches_a_shell(string name, string version) =>
        Assert.All(
            ComponentFormats.All,
            f =>
                Assert.Null(
                    UpgradeCommands.Of(Request(f.Id, f.Files[0], name, ComponentRelation.Direct) with { Version = version }).Command
                )
        );

    private static UpgradeAdvice Of(string format, string file, string name, ComponentRelation relation) =>
        UpgradeCommands.Of(Request(format, file, name, relation));

    private static UpgradeRequest Request(string format, string file, string name, ComponentRelation relation) =>
        new(
            file,
            format,
            new Component
            {
                Ecosystem = ComponentFormats.ById(format)!.Ecosystem,
                Name = name,
                Version = "1.0.0",
                Relation = relation,
                File = file,
                Line = 7,
            },
            "2.0.0",
            ((string[])["web/.yarnrc.yml", "web/requirements.in"]).Contains
        );
}
