using System.Text.Json;
using Seatrial.Components.Reading;
using Seatrial.Components.Sbom;

namespace Seatrial.Components.Tests.Sbom;

/// <summary>What SPDX 2.3 and its JSON Schema ask for.</summary>
public sealed class SpdxWriterTests
{
    private static readonly string[] Algorithms = ["MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512"];

    [Fact]
    public void Has_every_member_that_the_schema_requires_and_ids_that_resolve()
    {
        var root = JsonDocument.Parse(SpdxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject)).RootElement;

        Assert.Equal(
            ("SPDX-2.3", "CC0-1.0", "SPDXRef-DOCUMENT"),
            (Text(root, "spdxVersion"), Text(root, "dataLicense"), Text(root, "SPDXID"))
        );
        Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", Text(root, "documentNamespace"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", Text(root.GetProperty("creationInfo"), "created"));
        Assert.Equal("Tool: seatrial-0.1.0", root.GetProperty("creationInfo").GetProperty("creators")[0].GetString());
        var packages = root.GetProperty("packages").EnumerateArray().ToList();
        Assert.All(
            packages,
            p =>
            {
                Assert.Matches("^SPDXRef-[a-zA-Z0-9.-]+$", Text(p, "SPDXID"));
                Assert.NotEqual("", Text(p, "name"));
                Assert.Matches(@"^(NOASSERTION|NONE|(https?|ssh|git|git\+https?|git\+ssh)://\S+)$", Text(p, "downloadLocation"));
                Assert.All(
                    p.TryGetProperty("checksums", out var sums) ? sums.EnumerateArray() : default,
                    s => Assert.Contains(Text(s, "algorithm"), Algorithms)
                );
            }
        );
        var ids = packages.Select(p => Text(p, "SPDXID")).Append("SPDXRef-DOCUMENT").ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            root.GetProperty("relationships").EnumerateArray(),
            r =>
            {
                Assert.Contains(Text(r, "spdxElementId"), ids);
                Assert.Contains(Text(r, "relatedSpdxElement"), ids);
                Assert.Contains(
                    Text(r, "relationshipType"),
                    new[] { "DESCRIBES", "DEPENDS_ON", "DEV_DEPENDENCY_OF", "OPTIONAL_DEPENDENCY_OF" }
                );
            }
        );
    }

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        Assert.Equal(
            SpdxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject),
            SpdxWriter.Write(SbomDocuments.Of().Reverse(), SbomDocuments.Subject)
        );
        Assert.Contains(
            "\"created\": \"1970-01-01T00:00:00Z\"",
            SpdxWriter.Write([], new SbomSubject("x", null, "0.1.0")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_written_is_read_back_with_its_edges()
    {
        var documents = SbomDocuments.Of();
        string sbom = SpdxWriter.Write(documents, SbomDocuments.Subject);
        var back = ComponentFiles.Read("shop.spdx.json", System.Text.Encoding.UTF8.GetBytes(sbom), _ => null)!;
        var a = back.Components.Single(c => c is { Name: "a", Version: "1.0.0" });

        Assert.Empty(back.Notes);
        Assert.Equal(["b"], back.ChildrenOf(a).Select(c => c.Name));
        Assert.Equal("MIT", a.Licence);
        Assert.Equal("sha512", Assert.Single(a.Hashes).Algorithm);
        Assert.Contains("asked for: >=4", sbom, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_that_is_no_expression_is_a_comment()
    {
        var root = JsonDocument.Parse(SpdxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject)).RootElement;
        var c = root.GetProperty("packages").EnumerateArray().Single(p => Text(p, "name") == "c");

        Assert.Equal(("NOASSERTION", "Custom licence"), (Text(c, "licenseDeclared"), Text(c, "licenseComments")));
        Assert.Equal("git+ssh://github.com/owner/c.git@0fd2c1a8a1b2c3d4e5f60718293a4b5c6d7e8f90", Text(c, "downloadLocation"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
