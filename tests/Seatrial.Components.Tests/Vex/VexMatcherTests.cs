using Seatrial.Components.Packages;
using Seatrial.Components.Tests.Reading;
using Seatrial.Components.Vex;

namespace Seatrial.Components.Tests.Vex;

public sealed class VexMatcherTests
{
    /// <summary>weigher comes in by basket alone, scale by basket and by itself.</summary>
    private static readonly ComponentDocument Shop = new Tree(
        "package-lock.json",
        """
        { "name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {
            "": {"name": "shop", "version": "1.0.0", "dependencies": {"basket": "^1.0.0", "scale": "^5.0.0"}},
            "node_modules/basket": {"version": "1.2.0", "dependencies": {"weigher": "^3.0.0", "scale": "^5.0.0"}},
            "node_modules/weigher": {"version": "3.1.0", "integrity": "sha512-ppPFpBcvxdsfUonNcvITKqLl3bqxWbDCZIzDWHzjpdAHRFfZe0Dw9HmA0+za13IdyrgJwpkDTDA9fHaxOrt20A=="},
            "node_modules/scale": {"version": "5.0.0"} } }
        """
    ).Read();

    [Theory]
    [InlineData("weigher", "pkg:npm/weigher@3.1.0", "", true)]
    [InlineData("weigher", "pkg:npm/weigher", "", true)]
    [InlineData("weigher", "pkg:npm/weigher@3.1.1", "", false)]
    [InlineData("weigher", "pkg:npm/%40acme/weigher", "", false)]
    [InlineData("weigher", "pkg:npm/weigher@3.1.0?repository_url=https://example.com", "", false)]
    [InlineData("weigher", "pkg:npm/shop@1.0.0", "pkg:npm/weigher@3.1.0", true)]
    [InlineData("weigher", "pkg:npm/shop@2.0.0", "pkg:npm/weigher@3.1.0", false)]
    [InlineData("weigher", "pkg:npm/shop", "pkg:npm/scale", false)]
    [InlineData("weigher", "pkg:npm/shop", "", true)]
    [InlineData("weigher", "pkg:oci/store", "pkg:npm/weigher", true)]
    [InlineData("weigher", "pkg:oci/another", "pkg:npm/weigher", false)]
    [InlineData("weigher", "pkg:npm/basket@1.2.0", "pkg:npm/weigher", true)]
    [InlineData("weigher", "pkg:npm/basket@1.3.0", "pkg:npm/weigher", false)]
    [InlineData("scale", "pkg:npm/basket@1.2.0", "pkg:npm/scale", false)]
    public void A_statement_is_about_the_product_or_its_part(string package, string product, string part, bool isAbout)
    {
        var matcher = Matcher(Statement("CVE-1", product, part, VexStatus.NotAffected));
        Assert.Equal(isAbout, matcher.For(Shop, Index(package), ["GHSA-1", "CVE-1"]) is not null);
        Assert.Equal(isAbout ? 0 : 1, matcher.Unused.Count());
    }

    [Fact]
    public void Another_vulnerability_is_not_meant() =>
        Assert.Null(Matcher(Statement("CVE-1", "pkg:npm/weigher", "", VexStatus.Fixed)).For(Shop, Index("weigher"), ["CVE-2"]));

    [Fact]
    public void The_last_statement_counts_whatever_the_order()
    {
        var early = Statement("CVE-1", "pkg:npm/weigher", "", VexStatus.NotAffected) with
        {
            Time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        var late = Statement("GHSA-1", "pkg:npm/weigher", "", VexStatus.Affected) with
        {
            Time = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(VexStatus.Affected, Matcher(late, early).For(Shop, Index("weigher"), ["CVE-1", "GHSA-1"])!.Status);
        Assert.Equal(VexStatus.Affected, Matcher(early, late).For(Shop, Index("weigher"), ["CVE-1", "GHSA-1"])!.Status);
    }

    [Fact]
    public void A_checksum_names_a_package()
    {
        var weigher = Shop.Components[Index("weigher")];
        var statement = Statement("CVE-1", "pkg:npm/x", "", VexStatus.Fixed) with
        {
            Products = [new VexProduct(new VexComponent { Hashes = [.. weigher.Hashes] }, [])],
        };
        Assert.NotNull(Matcher(statement).For(Shop, Index("weigher"), ["CVE-1"]));
        Assert.Null(Matcher(statement).For(Shop, Index("scale"), ["CVE-1"]));
    }

    [Fact]
    public void A_version_that_is_not_known_is_meant_only_by_a_statement_about_all()
    {
        var manifest = new Tree("package.json", """{"dependencies": {"weigher": "^3.0.0"}}""").Read();
        int index = manifest.Components.ToList().FindIndex(c => c.Name == "weigher");
        Assert.NotNull(Matcher(Statement("CVE-1", "pkg:npm/weigher", "", VexStatus.NotAffected)).For(manifest, index, ["CVE-1"]));
        Assert.Null(Matcher(Statement("CVE-1", "pkg:npm/weigher@3.0.0", "", VexStatus.NotAffected)).For(manifest, index, ["CVE-1"]));
    }

    private static int Index(string name) => Shop.Components.ToList().FindIndex(c => c.Name == name);

    private static VexMatcher Matcher(params VexStatement[] statements) =>
        new([new VexDocument("x.json", statements, [], null)], new VexSubject(PackageUrl.Parse("pkg:oci/store"), "store"));

    private static VexStatement Statement(string name, string product, string part, VexStatus status) =>
        new()
        {
            Names = [name],
            Status = status,
            File = "x.json",
            Products =
            [
                new VexProduct(
                    new VexComponent { Purls = [PackageUrl.Parse(product)!] },
                    part.Length == 0 ? [] : [new VexComponent { Purls = [PackageUrl.Parse(part)!] }]
                ),
            ],
        };
}
