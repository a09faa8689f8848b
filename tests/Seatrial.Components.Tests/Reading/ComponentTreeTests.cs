using Seatrial.Components.Reading;

namespace Seatrial.Components.Tests.Reading;

public sealed class ComponentTreeTests
{
    [Fact]
    public void A_lock_file_stands_for_its_manifest_and_those_of_its_workspace()
    {
        var tree = new Tree(
            "package-lock.json",
            """
            { "name": "root", "lockfileVersion": 3, "packages": { "": { "name": "root", "workspaces": ["packages/*"] }, "packages/a": { "name": "a", "version": "1.0.0" }, "node_modules/b": { "version": "1.0.0" } } }
            """
        ).With("package.json", """{ "name": "root", "dependencies": { "b": "^1" } }""").With("packages/a/package.json", """{ "name": "a", "dependencies": { "b": "^1" } }""").With("examples/own/package.json", """{ "name": "own", "dependencies": { "c": "^1" } }""").With("README.md", "text");

        Assert.Equal(["examples/own/package.json", "package-lock.json"], tree.ReadAll().Select(d => d.File));
    }

    [Fact]
    public void Workspaces_of_yarn_classic_are_left_to_its_lock_file() =>
        Assert.Equal(
            ["yarn.lock"],
            new Tree("yarn.lock", "# yarn lockfile v1\n\nb@^1:\n  version \"1.0.0\"\n")
                .With("package.json", """{ "name": "root", "workspaces": ["packages/*"] }""")
                .With("packages/a/package.json", """{ "name": "a", "dependencies": { "b": "^1" } }""")
                .ReadAll()
                .Select(d => d.File)
        );

    [Fact]
    public void An_included_file_is_listed_once() =>
        Assert.Equal(
            ["requirements.txt"],
            new Tree("requirements.txt", "-r requirements/base.txt\nflask==3.0.0\n")
                .With("requirements/base.txt", "django==5.0\n")
                .ReadAll()
                .Select(d => d.File)
        );

    [Fact]
    public void Shared_settings_are_read_alone_only_where_no_project_uses_them()
    {
        const string Props = """<Project><ItemGroup><PackageVersion Include="A" Version="1.0.0" /></ItemGroup></Project>""";

        Assert.Equal(["Directory.Packages.props"], new Tree("Directory.Packages.props", Props).ReadAll().Select(d => d.File));
        Assert.Equal(
            ["src/a.csproj"],
            new Tree("Directory.Packages.props", Props).With("src/a.csproj", "<Project />").ReadAll().Select(d => d.File)
        );
    }

    [Fact]
    public void Two_orders_of_paths_give_the_same_documents()
    {
        var tree = new Tree("go.mod", "module m\nrequire a.b/c v1.0.0\n")
            .With("go.sum", "a.b/c v1.0.0 h1:x=\n")
            .With("Dockerfile", "FROM alpine:3.19\n")
            .With("a/requirements.txt", "x==1\n");
        string[] paths = ["go.mod", "go.sum", "Dockerfile", "a/requirements.txt"];

        string first = string.Join('|', ComponentTree.Read(paths, tree.Find, TestContext.Current.CancellationToken).Select(d => d.File));
        string second = string.Join(
            '|',
            ComponentTree.Read(paths.Reverse(), tree.Find, TestContext.Current.CancellationToken).Select(d => d.File)
        );

        Assert.Equal("Dockerfile|a/requirements.txt|go.mod", first);
        Assert.Equal(first, second);
    }
}
