using Seatrial.Components.Packages;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Technologies;

namespace Seatrial.Requirements.Tests.Stack;

public sealed class TechnologyCatalogTests
{
    private static readonly TechnologyCatalog Catalog = TechnologyCatalog.Default;

    [Theory]
    [InlineData(Ecosystem.Npm, "next", "next-js")]
    [InlineData(Ecosystem.Npm, "@sentry/nextjs", "sentry")]
    [InlineData(Ecosystem.PyPI, "Flask_SQLAlchemy", "sqlalchemy")]
    [InlineData(Ecosystem.NuGet, "Serilog.Sinks.Console", "serilog")]
    [InlineData(Ecosystem.Maven, "org.springframework.boot:spring-boot-starter-web", "spring-boot")]
    [InlineData(Ecosystem.Maven, "org.eclipse.jetty:jetty-server", "embedded-servlets")]
    [InlineData(Ecosystem.Go, "github.com/gofiber/fiber/v2", "fiber")]
    [InlineData(Ecosystem.Go, "github.com/jackc/pgx/v5", "postgresql")]
    [InlineData(Ecosystem.RubyGems, "devise", "devise")]
    [InlineData(Ecosystem.Packagist, "Laravel/Framework", "laravel")]
    [InlineData(Ecosystem.Crates, "actix_web", "actix-web")]
    [InlineData(Ecosystem.Hex, "phoenix", "phoenix")]
    [InlineData(Ecosystem.Pub, "flutter", "flutter")]
    public void Recognises_a_package(Ecosystem ecosystem, string package, string id) =>
        Assert.Contains(Catalog.Find(ecosystem, package), e => e.Id == id);

    [Theory]
    [InlineData("docker.io/bitnami/postgresql", "postgresql")]
    [InlineData("mcr.microsoft.com/mssql/server", "sql-server")]
    [InlineData("redis", "redis")]
    public void Recognises_an_image_whatever_its_registry(string image, string id) =>
        Assert.Contains(Catalog.FindImage(image), e => e.Id == id);

    [Theory]
    [InlineData(Ecosystem.Maven, "org.eclipse.jetty:jetty-util")]
    [InlineData(Ecosystem.Npm, "next-themes")]
    [InlineData(Ecosystem.Npm, "left-pad")]
    [InlineData(Ecosystem.PyPI, "next")]
    [InlineData(Ecosystem.NuGet, "SerilogWeb")]
    public void Does_not_take_a_package_for_one_with_a_similar_name(Ecosystem ecosystem, string package) =>
        Assert.Empty(Catalog.Find(ecosystem, package));

    [Fact]
    public void Every_entry_is_well_formed_and_has_its_own_id()
    {
        string[] schemes = ["npm", "pypi", "nuget", "maven", "go", "gem", "composer", "cargo", "hex", "pub", "image"];
        foreach (var entry in Catalog.Entries)
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", entry.Id);
            foreach (string package in entry.Packages.Split(' '))
            {
                Assert.Contains(package[..Math.Max(0, package.IndexOf(':', StringComparison.Ordinal))], schemes);
            }
        }

        Assert.Empty(Catalog.Entries.GroupBy(e => (e.Kind, e.Id)).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Names_stand_in_the_tables_as_lookups_ask_for_them()
    {
        var ecosystems = new Dictionary<string, Ecosystem>(StringComparer.Ordinal)
        {
            ["pypi"] = Ecosystem.PyPI,
            ["nuget"] = Ecosystem.NuGet,
            ["composer"] = Ecosystem.Packagist,
            ["cargo"] = Ecosystem.Crates,
            ["go"] = Ecosystem.Go,
        };
        foreach (string package in Catalog.Entries.SelectMany(e => e.Packages.Split(' ')).Where(p => !p.EndsWith('*')))
        {
            int colon = package.IndexOf(':', StringComparison.Ordinal);
            if (ecosystems.TryGetValue(package[..colon], out var ecosystem))
            {
                Assert.Equal(package[(colon + 1)..], ecosystem.Canonical(package[(colon + 1)..]));
            }
        }
    }

    [Fact]
    public void Holds_several_hundred_technologies() => Assert.True(Catalog.Entries.Count >= 500, $"{Catalog.Entries.Count}");
}
