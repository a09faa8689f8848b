using Seatrial.Components.Packages;

namespace Seatrial.Components.Tests;

public sealed class EcosystemNamesTests
{
    [Fact]
    public void Every_ecosystem_has_a_package_URL_type_of_its_own()
    {
        var all = Enum.GetValues<Ecosystem>();
        Assert.Equal(all.Length, all.Select(e => e.Purl()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Names_in_OSV_are_those_of_its_schema()
    {
        Assert.Equal("crates.io", Ecosystem.Crates.Osv());
        Assert.Equal("SwiftURL", Ecosystem.Swift.Osv());
        Assert.Null(Ecosystem.Docker.Osv());
    }
}
