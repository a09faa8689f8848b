using Seatrial.Engine.Controls;
using Seatrial.Requirements.Dependencies;
using Seatrial.Requirements.Tests.Stack;

namespace Seatrial.Requirements.Tests.Dependencies;

public sealed class SupportJudgeTests
{
    private static Judgement Judge(params (string Path, string Text)[] files) =>
        JudgedRepository.Judge(DependenciesSlice.Slice, "DEP-6", "service", null, files);

    [Theory]
    [InlineData(".nvmrc", "v16.20.0", "Node.js 16")]
    [InlineData(".nvmrc", "lts/gallium", "Node.js 16")]
    [InlineData(".python-version", "3.8.19", "Python 3.8")]
    [InlineData("A.csproj", "<Project><PropertyGroup><TargetFramework>net6.0</TargetFramework></PropertyGroup></Project>", ".NET 6")]
    [InlineData(
        "A.csproj",
        "<Project><PropertyGroup><TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup></Project>",
        ".NET 3.1"
    )]
    [InlineData("Dockerfile", "FROM node:14-alpine\n", "Node.js 14")]
    [InlineData("Dockerfile", "FROM python:3.12-slim-buster\n", "Debian 10")]
    [InlineData("Dockerfile", "ARG V=1.19\nFROM golang:${V} AS build\nFROM alpine:3.22\n", "Go 1.19")]
    public void Reports_a_runtime_past_its_end_of_life(string path, string text, string name)
    {
        var finding = Assert.Single(Judge((path, text)).Findings);

        Assert.Equal("dependencies/end-of-life-runtime", finding.RuleId);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".nvmrc", "22")]
    [InlineData(".nvmrc", "lts/*\n22")]
    [InlineData("Dockerfile", "FROM python:3.12-slim-bookworm\n")]
    [InlineData("Dockerfile", "FROM node@sha256:abc\n")]
    [InlineData("Dockerfile", "FROM debian:bookworm-slim AS a\nFROM a\n")]
    [InlineData("Dockerfile", "FROM gcr.io/distroless/static-debian12:nonroot\n")]
    [InlineData(
        "A.csproj",
        "<Project><PropertyGroup><TargetFrameworks>net8.0;netstandard2.0;net48</TargetFrameworks></PropertyGroup></Project>"
    )]
    [InlineData("package.json", """{"engines": {"node": ">=14"}}""")]
    public void Supported_and_pinned_is_no_finding(string path, string text) => Assert.Empty(Judge((path, text)).Findings);

    [Theory]
    [InlineData("FROM node\n", "node")]
    [InlineData("FROM node:latest\n", "node:latest")]
    [InlineData("FROM --platform=$BUILDPLATFORM node:lts-alpine AS build\nFROM scratch\n", "node:lts-alpine")]
    public void Reports_a_base_image_without_a_version(string text, string image) =>
        Assert.Contains(image, Assert.Single(Judge(("Dockerfile", text)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_of_an_image_whose_variable_has_no_default() =>
        Assert.Equal(ControlStatus.Unknown, Judge(("Dockerfile", "ARG BASE\nFROM ${BASE}\nRUN echo\nFROM scratch\n")).Status);

    private static string Workflow(params string[] actions) =>
        "on: push\njobs:\n  ci:\n    steps:\n" + string.Concat(actions.Select(a => $"      - uses: {a}\n"));

    [Fact]
    public void Third_party_actions_by_tag_give_one_finding_for_the_file()
    {
        var finding = Assert.Single(
            Judge(
                (
                    ".github/workflows/ci.yml",
                    Workflow("actions/checkout@v4", "some/action@v1", "other/action@main", "./local", "own/shared@v1")
                )
            ).Findings
        );

        Assert.StartsWith("2 actions", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.RelatedLocations);
        Assert.Equal(6, finding.Location.Line);
    }

    [Fact]
    public void Official_actions_by_tag_and_others_by_commit_pass() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge(
                (".github/workflows/ci.yml", Workflow("actions/checkout@v4", "some/action@0123456789abcdef0123456789abcdef01234567"))
            ).Status
        );

    [Fact]
    public void The_table_is_in_order()
    {
        Assert.True(SupportTable.All.Count() > 150);
        Assert.All(SupportTable.All, c => Assert.InRange(c.EndOfLife.Year, 2015, 2035));
    }
}
