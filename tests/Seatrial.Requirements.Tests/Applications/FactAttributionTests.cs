using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Applications;

public sealed class FactAttributionTests
{
    private static readonly Repository Shop = new(
        ("package.json", """{"private": true, "workspaces": ["apps/*", "packages/*"]}"""),
        ("package-lock.json", "{}"),
        (
            "docker-compose.yml",
            "services:\n  api:\n    build: ./apps/api\n    ports: ['80:80']\n  db:\n    image: postgres:16\nvolumes:\n  data:\n"
        ),
        ("apps/api/package.json", """{"name": "api", "scripts": {"start": "node ."}, "dependencies": {"express": "4", "core": "*"}}"""),
        ("apps/web/package.json", """{"name": "web", "scripts": {"start": "next start"}, "dependencies": {"next": "15"}}"""),
        ("packages/core/package.json", """{"name": "core", "main": "index.js", "dependencies": {"pg": "8"}}"""),
        ("packages/orphan/package.json", """{"name": "orphan", "main": "index.js"}""")
    );

    [Theory]
    [InlineData("apps/api/src/main.ts", 1, "api")]
    [InlineData("apps/api-docs/x.md", 1, "api web")]
    [InlineData("packages/core/index.js", 1, "api")]
    [InlineData("packages/orphan/index.js", 1, "api web")]
    [InlineData(".github/workflows/ci.yml", 3, "api web")]
    [InlineData("docker-compose.yml", 4, "api")]
    [InlineData("docker-compose.yml", 6, "api web")]
    public void A_place_concerns_its_owner_or_everybody(string path, int line, string names) =>
        Assert.Equal(names, string.Join(' ', Shop.Attribution().Of(new SourceLocation(path, line)).Select(a => a.Name)));

    [Fact]
    public void Each_application_gets_its_own_and_the_shared_facts()
    {
        var scopes = Shop.Scopes();
        var api = scopes.Single(s => s.Application.Name == "api").Facts;
        var web = scopes.Single(s => s.Application.Name == "web").Facts;

        Assert.Contains(api.Of<TechnologyFact>(), t => t.Id == "postgresql");
        Assert.DoesNotContain(web.Of<TechnologyFact>(), t => t.Id == "postgresql");
        Assert.Single(web.Of<LockfileFact>());
    }

    [Fact]
    public void A_lock_file_at_the_root_reaches_members_although_the_root_is_an_application()
    {
        var repository = new Repository(
            (
                "package.json",
                """{"name": "shop", "workspaces": ["api"], "scripts": {"start": "next start"}, "dependencies": {"next": "15"}}"""
            ),
            ("yarn.lock", ""),
            ("api/package.json", """{"name": "orders", "scripts": {"start": "node ."}, "dependencies": {"koa": "2"}}""")
        );

        Assert.Equal(["orders", "shop"], repository.Scopes().Select(s => s.Application.Name).Order(StringComparer.Ordinal));
        Assert.All(repository.Scopes(), s => Assert.Single(s.Facts.Of<LockfileFact>()));
    }
}
