using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Severities;
using Seatrial.Components.Vex;

namespace Seatrial.Components.Tests.Vex;

public sealed class VexWriterTests
{
    private static readonly VexHead Head = new("shop <&\"ü", "pkg:oci/shop", "Shop Inc", new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)), "0.1.0");

    private static readonly VexAssertion[] All =
    [
        new() { Id = "GHSA-1", Aliases = ["CVE-1"], Summary = "\u202eBad", Severity = Severity.OfScore(98, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"), Component = Package("weigher", "3.1.0"), Status = VexStatus.NotAffected, Justification = "inline_mitigations_already_exist", Impact = "the proxy refuses it", Notes = "Direct." },
        new() { Id = "CVE-2", Component = Package("scale", "5.0.0"), Status = VexStatus.Affected, Action = "It will be fixed until 2026-12-31.", Time = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) },
        new() { Id = "CVE-3", Component = Package("scale", "5.0.0"), Status = VexStatus.UnderInvestigation, Notes = "Transitive." },
        new() { Id = "CVE-4", Component = Package("basket", "1.2.0"), Status = VexStatus.Fixed },
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_is_read_back(bool isOpenVex)
    {
        string text = isOpenVex ? OpenVexWriter.Write(Head, All) : CycloneDxVexWriter.Write(Head, All);
        Assert.Equal(text, isOpenVex ? OpenVexWriter.Write(Head, All) : CycloneDxVexWriter.Write(Head, All));
        var document = VexReader.Read(Encoding.UTF8.GetBytes(text), "x.json");
        Assert.Null(document.Problem);
        Assert.Empty(document.Notes);
        Assert.Equal(["GHSA-1 CVE-1 NotAffected", "CVE-2 Affected", "CVE-3 UnderInvestigation", "CVE-4 Fixed"], document.Statements.Select(s => $"{string.Join(' ', s.Names)} {s.Status}"));
        Assert.Equal(["pkg:npm/weigher@3.1.0", "pkg:npm/scale@5.0.0", "pkg:npm/scale@5.0.0", "pkg:npm/basket@1.2.0"], document.Statements.Select(s => s.Products[0].Parts[0].Text));
        Assert.All(document.Statements, s => Assert.Equal("pkg:oci/shop", s.Products[0].Product!.Text));
        Assert.Equal("inline_mitigations_already_exist", VexWords.OpenVexJustification(document.Statements[0].Justification));
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), document.Statements[1].Time);
        Assert.Equal(Head.Time, document.Statements[0].Time);
    }

    [Fact]
    public void Without_a_product_the_package_itself_is_named()
    {
        var document = VexReader.Read(Encoding.UTF8.GetBytes(OpenVexWriter.Write(Head with { Purl = null }, All)), "x.json");
        Assert.Equal("pkg:npm/weigher@3.1.0", document.Statements[0].Products[0].Product!.Text);
        Assert.Empty(document.Statements[0].Products[0].Parts);
    }

    [Fact]
    public void Another_content_has_another_id()
        => Assert.NotEqual(OpenVexWriter.Write(Head, All).Split('\n')[2], OpenVexWriter.Write(Head, All[..1]).Split('\n')[2]);

    private static Component Package(string name, string version) => new() { Ecosystem = Ecosystem.Npm, Name = name, Version = version, File = "package-lock.json", Line = 3, Purl = PackageUrl.Create("npm", null, name, version) };
}
