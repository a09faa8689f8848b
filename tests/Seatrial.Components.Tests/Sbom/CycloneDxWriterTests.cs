using System.Text.Json;
using Seatrial.Components.Reading;
using Seatrial.Components.Sbom;
using Seatrial.Components.Tests.Reading;

namespace Seatrial.Components.Tests.Sbom;

public sealed class CycloneDxWriterTests
{
    [Theory]
    [InlineData(CycloneDxVersion.V16, "1.6")]
    [InlineData(CycloneDxVersion.V17, "1.7")]
    public async Task Is_valid_against_the_published_schema(CycloneDxVersion version, string number)
    {
        var schema = await CycloneDxSchemas.Of(number);

        Assert.Empty(schema.Validate(CycloneDxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject, version)));
        Assert.Empty(schema.Validate(CycloneDxWriter.Write([], new SbomSubject("x", null, "0.1.0"), version)));
        Assert.NotEmpty(
            schema.Validate(
                $$"""{ "bomFormat": "CycloneDX", "specVersion": "{{number}}", "components": [{ "type": "nonsense", "name": "x" }] }"""
            )
        );
        Assert.NotEmpty(
            schema.Validate(
                $$"""{ "bomFormat": "CycloneDX", "specVersion": "{{number}}", "components": [{ "type": "library", "name": "x", "licenses": [{ "license": { "id": "No-Such-Id" } }] }] }"""
            )
        );
    }

    [Fact]
    public void Equal_input_gives_equal_bytes_and_other_input_another_serial_number()
    {
        string first = CycloneDxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject);
        string second = CycloneDxWriter.Write(SbomDocuments.Of().Reverse(), SbomDocuments.Subject);
        string other = CycloneDxWriter.Write(SbomDocuments.Of().Skip(1), SbomDocuments.Subject);

        Assert.Equal(first, second);
        Assert.NotEqual(Serial(first), Serial(other));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Serial(first));
        Assert.DoesNotContain("timestamp", CycloneDxWriter.Write([], new SbomSubject("x", null, "0.1.0")), StringComparison.Ordinal);
        Assert.Contains("\"timestamp\": \"2026-03-01T10:00:00Z\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_checksums_licences_places_scopes_and_the_graph()
    {
        var root = JsonDocument.Parse(CycloneDxWriter.Write(SbomDocuments.Of(), SbomDocuments.Subject)).RootElement;
        var components = root.GetProperty("components")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("bom-ref").GetString()!, c => c, StringComparer.Ordinal);
        var a = components["pkg:npm/a@1.0.0"];
        var c = components.Single(p => p.Key.StartsWith("pkg:npm/c@", StringComparison.Ordinal)).Value;

        Assert.Equal("SHA-512", a.GetProperty("hashes")[0].GetProperty("alg").GetString());
        Assert.Equal("MIT", a.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString());
        Assert.Equal("(MIT OR Apache-2.0)", components["pkg:npm/b@1.0.0"].GetProperty("licenses")[0].GetProperty("expression").GetString());
        Assert.Equal("Custom licence", c.GetProperty("licenses")[0].GetProperty("license").GetProperty("name").GetString());
        Assert.Equal(("required", "optional"), (a.GetProperty("scope").GetString(), c.GetProperty("scope").GetString()));
        Assert.Equal(
            ("package-lock.json", 3),
            (
                a.GetProperty("evidence").GetProperty("occurrences")[0].GetProperty("location").GetString(),
                a.GetProperty("evidence").GetProperty("occurrences")[0].GetProperty("line").GetInt32()
            )
        );
        Assert.Equal("seatrial:range", components["pkg:pypi/django|>=4"].GetProperty("properties")[0].GetProperty("name").GetString());
        Assert.False(components["pkg:pypi/django|>=4"].TryGetProperty("version", out _));
        Assert.Equal(
            ("x.y", "z"),
            (
                components["pkg:maven/x.y/z@1"].GetProperty("group").GetString(),
                components["pkg:maven/x.y/z@1"].GetProperty("name").GetString()
            )
        );

        var refs = components.Keys.Append("subject").ToHashSet(StringComparer.Ordinal);
        var dependencies = root.GetProperty("dependencies")
            .EnumerateArray()
            .ToDictionary(d => d.GetProperty("ref").GetString()!, Children, StringComparer.Ordinal);
        Assert.Equal(refs, dependencies.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.All(dependencies.Values.SelectMany(d => d), d => Assert.Contains(d, refs));
        Assert.Equal(["pkg:npm/b@1.0.0"], dependencies["pkg:npm/a@1.0.0"]);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var documents = SbomDocuments.Of();
        string sbom = CycloneDxWriter.Write(documents, SbomDocuments.Subject);
        var back = ComponentFiles.Read("bom.json", System.Text.Encoding.UTF8.GetBytes(sbom), _ => null)!;

        Assert.Empty(back.Notes);
        Assert.Equal(
            documents
                .SelectMany(d => d.Packages)
                .Where(c => c.IsVersionKnown)
                .Select(c => $"{c.Ecosystem} {c.Name}@{c.Version}")
                .Distinct()
                .Order(StringComparer.Ordinal),
            back.Packages.Where(c => c.IsVersionKnown && c.Purl is not null)
                .Select(c => $"{c.Ecosystem} {c.Name}@{c.Version}")
                .Where(l => !l.Contains("checkout", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_could_not_be_read_makes_the_list_incomplete()
    {
        string sbom = CycloneDxWriter.Write([new Tree("package-lock.json", "{").Read()], SbomDocuments.Subject);

        Assert.Contains("\"aggregate\": \"incomplete\"", sbom, StringComparison.Ordinal);
    }

    private static List<string> Children(JsonElement dependency) =>
        dependency.TryGetProperty("dependsOn", out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];

    private static string Serial(string sbom) => JsonDocument.Parse(sbom).RootElement.GetProperty("serialNumber").GetString()!;
}
