using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Containers;

public sealed class DockerfileTests
{
    [Fact]
    public void Joins_continued_lines_and_skips_comments_between_them()
    {
        var instructions = DockerfileReader.Read("FROM node:22\nRUN npm ci \\\n  # not an instruction\n  && npm run build\nUSER node\n");
        Assert.Equal(["FROM 1", "RUN 2", "USER 5"], instructions.Select(i => $"{i.Keyword} {i.Line}"));
        Assert.Equal("npm ci && npm run build", instructions[1].Arguments);
    }

    [Fact]
    public void Takes_no_instruction_from_a_here_document() =>
        Assert.Equal(
            ["FROM", "RUN", "CMD"],
            DockerfileReader.Read("FROM alpine\nRUN <<EOF\nUSER root\nEXPOSE 22\nEOF\nCMD [\"sh\"]\n").Select(i => i.Keyword)
        );

    [Fact]
    public void Follows_the_escape_directive() =>
        Assert.Equal(
            ["FROM", "RUN", "CMD"],
            DockerfileReader.Read("# escape=`\nFROM nanoserver\nRUN dir C:\\\nCMD `\n  app.exe\n").Select(i => i.Keyword)
        );

    [Fact]
    public void The_last_stage_counts_with_what_it_inherits()
    {
        var image = Read(
            "FROM node:22 AS base\nUSER node\nENV NODE_ENV=production\nFROM base AS build\nUSER root\nFROM base\nEXPOSE 3000\nCMD [\"node\", \"server.js\"]\n"
        );
        Assert.Equal("node", image.User);
        Assert.Equal("3000", image.Ports);
        Assert.Equal(6, image.Location.Line);
    }

    [Theory]
    [InlineData("HEALTHCHECK CMD curl -f http://localhost/\n", true)]
    [InlineData("HEALTHCHECK NONE\n", false)]
    [InlineData("# HEALTHCHECK CMD curl -f http://localhost/\n", false)]
    public void A_health_check_counts_unless_it_is_switched_off(string line, bool expected) =>
        Assert.Equal(expected, Read("FROM node:22\n" + line).HealthCheck is not null);

    [Fact]
    public void Keeps_names_of_secrets_and_never_their_values()
    {
        string value = Guid.NewGuid().ToString("N");
        var image = Read($"FROM node:22\nARG DB_PASSWORD={value}\nENV API_KEY=\"{value}\" PORT=80\nENV PUBLIC_KEY={value}\n");
        Assert.Equal("API_KEY, DB_PASSWORD", image.SecretNames);
        Assert.DoesNotContain(value, image.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_value_of_a_variable_wins() =>
        Assert.Equal(
            "production",
            new JudgedRepository(("Dockerfile", "FROM node:22\nENV NODE_ENV=development\nENV NODE_ENV=production\n"))
                .Facts<SettingFact>()[0]
                .Value
        );

    [Fact]
    public void A_development_mode_of_the_last_stage_fails_and_one_of_an_earlier_stage_does_not()
    {
        Assert.Equal(
            ["validation/debug-mode-enabled Dockerfile:2"],
            new JudgedRepository(("Dockerfile", "FROM python:3.13\nENV FLASK_DEBUG=1\nCMD [\"flask\", \"run\"]\n")).Findings("VAL-4")
        );
        Assert.Empty(
            new JudgedRepository(
                ("Dockerfile", "FROM python:3.13 AS dev\nENV FLASK_DEBUG=1\nFROM python:3.13\nCMD [\"gunicorn\"]\n")
            ).Findings("VAL-4")
        );
        Assert.Empty(new JudgedRepository(("Dockerfile.dev", "FROM python:3.13\nENV FLASK_DEBUG=1\n")).Findings("VAL-4"));
    }

    private static ContainerImageFact Read(string text) =>
        Assert.Single(new JudgedRepository(("Dockerfile", text)).Facts<ContainerImageFact>());
}
