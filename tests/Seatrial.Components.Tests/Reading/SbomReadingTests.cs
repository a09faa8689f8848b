using Seatrial.Components.Packages;

namespace Seatrial.Components.Tests.Reading;

public sealed class SbomReadingTests
{
    private static readonly string[] Expected = ["@scope/a@1.0.0 direct production", "org.b:b@2.0.0 transitive production"];

    [Theory]
    [InlineData("1.4")]
    [InlineData("1.7")]
    public void Reads_cyclonedx_json(string version)
    {
        var document = new Tree(
            "bom.json",
            $$"""
            { "bomFormat": "CycloneDX", "specVersion": "{{version}}", "metadata": { "component": { "type": "application", "bom-ref": "app", "name": "app", "version": "1" } },
              "components": [
                { "type": "library", "bom-ref": "a", "group": "@scope", "name": "a", "version": "1.0.0", "purl": "pkg:npm/%40scope/a@1.0.0", "licenses": [{ "license": { "id": "MIT" } }],
                  "hashes": [{ "alg": "SHA-256", "content": "55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760" }] },
                { "type": "library", "bom-ref": "b", "group": "org.b", "name": "b", "version": "2.0.0", "purl": "pkg:maven/org.b/b@2.0.0?type=jar" } ],
              "dependencies": [{ "ref": "app", "dependsOn": ["a"] }, { "ref": "a", "dependsOn": ["b"] }] }
            """
        ).Read();

        Assert.Equal(Expected, document.Packages.Select(Tree.Line));
        Assert.Equal(("MIT", "sha256"), (document.Components[1].Licence, Assert.Single(document.Components[1].Hashes).Algorithm));
    }

    [Fact]
    public void Reads_cyclonedx_xml() =>
        Assert.Equal(
            Expected,
            new Tree(
                "bom.xml",
                """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
                  <metadata><component type="application" bom-ref="app"><name>app</name></component></metadata>
                  <components>
                    <component type="library" bom-ref="a"><group>@scope</group><name>a</name><version>1.0.0</version><purl>pkg:npm/%40scope/a@1.0.0</purl></component>
                    <component type="library" bom-ref="b"><name>b</name><version>2.0.0</version><purl>pkg:maven/org.b/b@2.0.0</purl></component>
                  </components>
                  <dependencies><dependency ref="app"><dependency ref="a"/></dependency><dependency ref="a"><dependency ref="b"/></dependency></dependencies>
                </bom>
                """
            ).List()
        );

    [Fact]
    public void Reads_spdx_2_json() =>
        Assert.Equal(
            [
                Expected[0].Replace("production", "development", StringComparison.Ordinal),
                Expected[1].Replace("production", "development", StringComparison.Ordinal),
            ],
            new Tree(
                "x.spdx.json",
                """
                { "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "documentDescribes": ["SPDXRef-app"], "packages": [
                    { "SPDXID": "SPDXRef-app", "name": "app" },
                    { "SPDXID": "SPDXRef-a", "name": "whatever", "versionInfo": "1.0.0", "externalRefs": [{ "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/%40scope/a@1.0.0" }] },
                    { "SPDXID": "SPDXRef-b", "name": "b", "externalRefs": [{ "referenceType": "purl", "referenceLocator": "pkg:maven/org.b/b@2.0.0" }] } ],
                  "relationships": [
                    { "spdxElementId": "SPDXRef-a", "relationshipType": "DEV_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-app" },
                    { "spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b" } ] }
                """
            ).List()
        );

    [Fact]
    public void Reads_spdx_2_tags_and_values() =>
        Assert.Equal(
            Expected,
            new Tree(
                "x.spdx",
                """
                SPDXVersion: SPDX-2.3
                SPDXID: SPDXRef-DOCUMENT
                PackageName: app
                SPDXID: SPDXRef-app
                PackageComment: <text>
                PackageName: not this
                </text>
                PackageName: a
                SPDXID: SPDXRef-a
                PackageVersion: 1.0.0
                PackageChecksum: SHA256: 55365417734eb18255590a9ff9eb97e9e1da868d4ccd6402399eaf68af20a760
                PackageLicenseDeclared: MIT
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/%40scope/a@1.0.0
                PackageName: b
                SPDXID: SPDXRef-b
                ExternalRef: PACKAGE-MANAGER purl pkg:maven/org.b/b@2.0.0
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-app
                Relationship: SPDXRef-app DEPENDS_ON SPDXRef-a
                Relationship: SPDXRef-b DEPENDENCY_OF SPDXRef-a
                """
            ).List()
        );

    [Fact]
    public void Reads_spdx_3_json_ld()
    {
        var document = new Tree(
            "x.spdx3.json",
            """
            { "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
              { "type": "SpdxDocument", "spdxId": "urn:doc", "rootElement": ["urn:app"] },
              { "type": "software_Package", "spdxId": "urn:app", "name": "app" },
              { "type": "software_Package", "spdxId": "urn:a", "name": "a", "software_packageVersion": "1.0.0", "software_packageUrl": "pkg:npm/%40scope/a@1.0.0" },
              { "type": "software_Package", "spdxId": "urn:b", "name": "b", "externalIdentifier": [{ "type": "ExternalIdentifier", "externalIdentifierType": "packageUrl", "identifier": "pkg:maven/org.b/b@2.0.0" }] },
              { "type": "simplelicensing_LicenseExpression", "spdxId": "urn:mit", "simplelicensing_licenseExpression": "MIT" },
              { "type": "Relationship", "spdxId": "urn:r1", "from": "urn:app", "relationshipType": "dependsOn", "to": ["urn:a"] },
              { "type": "LifecycleScopedRelationship", "spdxId": "urn:r2", "from": "urn:a", "relationshipType": "dependsOn", "to": ["urn:b"], "scope": "runtime" },
              { "type": "Relationship", "spdxId": "urn:r3", "from": "urn:a", "relationshipType": "hasDeclaredLicense", "to": ["urn:mit"] } ] }
            """
        ).Read();

        Assert.Equal(Expected, document.Packages.Select(Tree.Line));
        Assert.Equal("MIT", document.Components.Single(c => c.Name == "@scope/a").Licence);
    }

    [Fact]
    public void What_is_no_sbom_is_said()
    {
        var document = new Tree("sbom.json", """{ "name": "x" }""").Read();

        Assert.False(document.IsRead);
        Assert.Equal("sbom.json was not read: it is neither CycloneDX nor SPDX.", Assert.Single(document.Notes));
        Assert.Empty(document.Components);
    }

    [Fact]
    public void A_package_url_that_is_none_leaves_the_name()
    {
        var document = new Tree(
            "bom.json",
            """{ "bomFormat": "CycloneDX", "components": [{ "name": "x", "version": "1", "purl": "npm/x@1" }] }"""
        ).Read();

        Assert.Equal(
            (Ecosystem.Generic, "x", "1"),
            (document.Components[0].Ecosystem, document.Components[0].Name, document.Components[0].Version)
        );
        Assert.Single(document.Notes);
    }
}
