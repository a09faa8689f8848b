using System.Text;
using Seatrial.Components.Vex;

namespace Seatrial.Components.Tests.Vex;

public sealed class VexReaderTests
{
    private const string Head =
        "\"@context\": \"https://openvex.dev/ns/v0.2.0\", \"@id\": \"https://example.com/vex/1\", \"author\": \"Shop Inc\", \"timestamp\": \"2026-01-02T03:04:05Z\", \"version\": 1";

    [Fact]
    public void OpenVex_is_read_whole()
    {
        var document = Read(
            $$"""
            { {{Head}}, "statements": [
              { "vulnerability": { "name": "CVE-2026-1", "aliases": ["GHSA-aaaa"] },
                "products": [ { "@id": "pkg:oci/shop", "subcomponents": [ { "@id": "pkg:npm/weigher@3.1.0" } ] } ],
                "status": "not_affected", "justification": "vulnerable_code_not_in_execute_path", "impact_statement": "never called" },
              { "vulnerability": { "name": "CVE-2026-2" }, "timestamp": "2026-02-01T00:00:00Z",
                "products": [ { "identifiers": { "purl": "pkg:pypi/django@4.2" }, "hashes": { "sha-256": "{{new string('a', 64)}}" } } ],
                "status": "affected", "action_statement": "upgrade" } ] }
            """
        );
        var (first, second) = (document.Statements[0], document.Statements[1]);
        Assert.Equal(["CVE-2026-1", "GHSA-aaaa"], first.Names);
        Assert.Equal(
            (VexStatus.NotAffected, "vulnerable_code_not_in_execute_path", "never called", "Shop Inc"),
            (first.Status, first.Justification, first.Text, first.Author)
        );
        Assert.Equal("pkg:oci/shop", first.Products[0].Product!.Text);
        Assert.Equal("pkg:npm/weigher@3.1.0", first.Products[0].Parts[0].Text);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), first.Time);
        Assert.Equal((VexStatus.Affected, "upgrade"), (second.Status, second.Text));
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), second.Time);
        Assert.Equal("sha256", Assert.Single(second.Products[0].Product!.Hashes).Algorithm);
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void The_plain_texts_of_earlier_versions_are_read()
    {
        var statement = Assert.Single(
            Read(
                """
                { "@context": "https://openvex.dev/ns", "@id": "x", "author": "a", "timestamp": "2023-01-08T18:02:03.647787998-06:00", "statements": [
                  { "vulnerability": "CVE-2023-1", "products": ["pkg:apk/wolfi/git@2.39.0-r1?arch=armv7"], "subcomponents": ["pkg:npm/a"], "status": "fixed" } ] }
                """
            ).Statements
        );
        Assert.Equal("pkg:apk/wolfi/git@2.39.0-r1?arch=armv7", statement.Products[0].Product!.Text);
        Assert.Equal("pkg:npm/a", statement.Products[0].Parts[0].Text);
    }

    [Theory]
    [InlineData(
        """{"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/a"}], "status": "not_affected"}""",
        "says 'not_affected' and not why"
    )]
    [InlineData(
        """{"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/a"}], "status": "harmless"}""",
        "has no status of OpenVEX"
    )]
    [InlineData("""{"vulnerability": {"name": "CVE-1"}, "status": "fixed"}""", "names no product")]
    [InlineData("""{"products": [{"@id": "pkg:npm/a"}], "status": "fixed"}""", "names no vulnerability")]
    [InlineData("""[]""", "has no status")]
    [InlineData("""null""", "has no status")]
    public void A_statement_that_lacks_something_does_not_count_and_is_said(string statement, string why)
    {
        var document = Read($"{{ {Head}, \"statements\": [{statement}] }}");
        Assert.Empty(document.Statements);
        Assert.Contains(why, Assert.Single(document.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void CycloneDx_is_read_by_its_components_links_and_versions()
    {
        var document = Read(
            """
            { "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": { "timestamp": "2026-01-02T00:00:00Z", "component": { "bom-ref": "app", "name": "shop", "type": "application" }, "authors": [{ "name": "Ana" }] },
              "components": [ { "bom-ref": "c1", "name": "outer", "components": [ { "bom-ref": "c2", "name": "weigher", "purl": "pkg:npm/weigher@3.1.0" } ] } ],
              "vulnerabilities": [
                { "id": "CVE-1", "references": [ { "id": "GHSA-1", "source": {} } ], "affects": [ { "ref": "c2" } ], "analysis": { "state": "not_affected", "justification": "code_not_reachable", "detail": "not called" } },
                { "id": "CVE-2", "affects": [ { "ref": "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#pkg:npm/a@1.0.0" }, { "ref": "pkg:npm/b@2" } ], "analysis": { "state": "resolved" } },
                { "id": "CVE-3", "affects": [ { "ref": "app" } ], "analysis": { "state": "in_triage", "lastUpdated": "2026-03-01T00:00:00Z" } },
                { "id": "CVE-4", "affects": [ { "ref": "c2", "versions": [ { "range": "vers:npm/<3.0.0", "status": "affected" }, { "version": "3.1.0", "status": "unaffected" } ] } ], "analysis": { "state": "exploitable" } },
                { "id": "CVE-5", "affects": [ { "ref": "c2" } ] },
                { "id": "CVE-6", "affects": [ { "ref": "c2" } ], "analysis": { "state": "false_positive" } },
                { "id": "CVE-7", "affects": [ { "ref": "c2" } ], "analysis": { "state": "not_affected" } } ] }
            """
        );
        Assert.Equal(
            ["CVE-1 NotAffected", "CVE-2 Fixed", "CVE-3 UnderInvestigation", "CVE-4 Affected", "CVE-4 NotAffected", "CVE-6 NotAffected"],
            document.Statements.Select(s => $"{s.Names[0]} {s.Status}")
        );
        Assert.Equal(["CVE-1", "GHSA-1"], document.Statements[0].Names);
        Assert.Equal(
            ("code_not_reachable", "not called", "Ana"),
            (document.Statements[0].Justification, document.Statements[0].Text, document.Statements[0].Author)
        );
        Assert.Equal(["pkg:npm/a@1.0.0", "pkg:npm/b@2"], document.Statements[1].Products.Select(p => p.Parts[0].Text));
        Assert.Empty(document.Statements[2].Products[0].Parts);
        Assert.Contains("Vulnerability 7", Assert.Single(document.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no valid JSON")]
    [InlineData("{", "no valid JSON")]
    [InlineData("{}", "neither OpenVEX nor CycloneDX")]
    [InlineData("[1,2]", "neither OpenVEX nor CycloneDX")]
    [InlineData("\u0000\u0001", "no valid JSON")]
    public void What_is_no_document_says_why(string text, string why)
    {
        var document = Read(text);
        Assert.Contains(why, document.Problem, StringComparison.Ordinal);
        Assert.Empty(document.Statements);
    }

    [Fact]
    public void Deep_nesting_and_too_many_statements_are_bounded()
    {
        Assert.NotNull(Read(new string('[', 100_000)).Problem);
        string nested = string.Concat(Enumerable.Repeat("{\"components\":[", 25)) + string.Concat(Enumerable.Repeat("]}", 25));
        Assert.NotNull(Read($"{{\"bomFormat\":\"CycloneDX\",\"components\":[{nested}],\"vulnerabilities\":[]}}"));
        string many = string.Join(
            ',',
            Enumerable.Repeat("""{"vulnerability":{"name":"C"},"products":[{"@id":"pkg:npm/a"}],"status":"fixed"}""", 50_001)
        );
        var document = Read($"{{ {Head}, \"statements\": [{many}] }}");
        Assert.Equal(50_000, document.Statements.Count);
        Assert.Contains("the rest was not read", document.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_may_be_given()
    {
        byte[] text = Encoding.UTF8.GetBytes(
            $"{{ {Head}, \"statements\": [{{\"vulnerability\":{{\"name\":\"C\"}},\"products\":[{{\"@id\":\"pkg:npm/a@1\",\"hashes\":{{\"sha-256\":\"00\"}}}}],\"status\":\"fixed\"}}] }}"
        );
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] changed = [.. text];
            for (int n = random.Next(1, 6); n > 0; n--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(VexReader.Read(changed.AsSpan(0, random.Next(changed.Length + 1)), "x.json"));
        }
    }

    private static VexDocument Read(string text) => VexReader.Read(Encoding.UTF8.GetBytes(text), "x.json");
}
