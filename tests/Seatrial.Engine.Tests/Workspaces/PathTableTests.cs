using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

public class PathTableTests
{
    private static readonly PathTable<string> Table = new(
        ["first", "second", "third"],
        entry =>
            entry switch
            {
                "first" => [".do/app.yaml"],
                "second" => ["app.yaml", "app.yml"],
                _ => ["config/deploy.yml"],
            }
    );

    [Theory]
    [InlineData("app.yaml", "second")]
    [InlineData("services/web/app.yml", "second")]
    [InlineData(".do/app.yaml", "first")]
    [InlineData("web/.do/app.yaml", "first")]
    [InlineData("web/x.do/app.yaml", "second")]
    [InlineData("config/deploy.yml", "third")]
    [InlineData("deploy.yml", null)]
    [InlineData("myconfig/deploy.yml", null)]
    [InlineData("my-app.yaml", null)]
    [InlineData("App.yaml", null)]
    [InlineData("app.yaml/readme", null)]
    public void Finds_the_first_entry_whose_end_is_whole_segments_of_the_path(string path, string? entry) =>
        Assert.Equal(entry, Table.Find(path));
}
