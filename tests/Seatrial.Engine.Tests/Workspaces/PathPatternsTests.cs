using Seatrial.Engine.Workspaces.Ignore;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class PathPatternsTests
{
    [Theory]
    [InlineData("deploy/", "deploy/a/b.txt", true)]
    [InlineData("deploy/", "src/deploy/b.txt", true)]
    [InlineData("/deploy/", "src/deploy/b.txt", false)]
    [InlineData("deploy/", "deploy", false)]
    [InlineData("*.pem", "a/b.pem", true)]
    [InlineData("a/**/c.txt", "a/b/b/c.txt", true)]
    [InlineData("*.txt\n!keep.txt", "x/keep.txt", false)]
    [InlineData("", "a", false)]
    public void Matches_as_gitignore_does(string patterns, string path, bool expected) =>
        Assert.Equal(expected, PathPatterns.Of(patterns.Split('\n')).Matches(path));
}
