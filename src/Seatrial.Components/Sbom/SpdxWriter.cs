using System.Text.Json;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Sbom;

/// <summary>
/// SPDX 2.3 in JSON. The format asks for a creation date: without one that belongs to the input it is the beginning of 1970, so that equal
/// input gives equal bytes. Ids and the namespace are made from the content.
/// </summary>
public static class SpdxWriter
{
    private const string Unasserted = "NOASSERTION";
    private const string SubjectId = "SPDXRef-Subject";

    public static string Write(IEnumerable<ComponentDocument> documents, SbomSubject subject)
    {
        var model = SbomModel.Of(documents);
        string content = SbomJsonText.Write(json => Document(json, model, subject, ""));
        return SbomJsonText.Write(json => Document(json, model, subject, NameBasedUuid.Of(content).ToString()));
    }

    private static void Document(Utf8JsonWriter json, SbomModel model, SbomSubject subject, string uuid)
    {
        var ids = model
            .Nodes.Select((n, i) => (n.Ref, Id: $"SPDXRef-Package-{i + 1}"))
            .ToDictionary(n => n.Ref, n => n.Id, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("spdxVersion", "SPDX-2.3");
        json.WriteString("dataLicense", "CC0-1.0");
        json.WriteString("SPDXID", "SPDXRef-DOCUMENT");
        json.WriteString("name", subject.Name);
        json.WriteString("documentNamespace", $"urn:uuid:{uuid}");
        json.WriteStartObject("creationInfo");
        json.WriteString("created", SbomJsonText.Instant(subject.Timestamp ?? DateTimeOffset.UnixEpoch));
        json.WriteStartArray("creators");
        json.WriteStringValue($"Tool: seatrial-{subject.ToolVersion}");
        json.WriteEndArray();
        if (!model.IsComplete)
        {
            json.WriteString("comment", "Parts of the input could not be read; the list is incomplete.");
        }

        json.WriteEndObject();
        json.WriteStartArray("packages");
        Subject(json, subject);
        foreach (var node in model.Nodes)
        {
            Package(json, node, ids[node.Ref]);
        }

        json.WriteEndArray();
        Relationships(json, model, ids);
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, SbomSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("SPDXID", SubjectId);
        json.WriteString("name", subject.Name);
        Optional(json, "versionInfo", subject.Version);
        json.WriteString("downloadLocation", Unasserted);
        json.WriteBoolean("filesAnalyzed", false);
        json.WriteString("primaryPackagePurpose", "APPLICATION");
        if (subject.Purl is { } purl)
        {
            json.WriteStartArray("externalRefs");
            Reference(json, "PACKAGE-MANAGER", "purl", purl);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Package(Utf8JsonWriter json, SbomNode node, string id)
    {
        var component = node.Component;
        bool isExpression = node.Licence is { } licence && LicenceText.IsExpression(licence);
        json.WriteStartObject();
        json.WriteString("SPDXID", id);
        json.WriteString("name", component.Name);
        Optional(json, "versionInfo", component.Version);
        json.WriteString("downloadLocation", Location(component));
        json.WriteBoolean("filesAnalyzed", false);
        Checksums(json, node.Hashes);
        json.WriteString("sourceInfo", $"listed in {string.Join(", ", node.Places.Select(p => $"{p.File}:{p.Line}"))}");
        json.WriteString("licenseConcluded", Unasserted);
        json.WriteString("licenseDeclared", isExpression ? node.Licence! : Unasserted);
        Optional(json, "licenseComments", isExpression ? null : node.Licence);
        json.WriteString("copyrightText", Unasserted);
        Optional(
            json,
            "comment",
            component.IsVersionKnown || component.Range is null ? null : $"version unknown; asked for: {component.Range}"
        );
        json.WriteString(
            "primaryPackagePurpose",
            node.IsRoot ? "APPLICATION"
                : component.Ecosystem == Ecosystem.Docker ? "CONTAINER"
                : "LIBRARY"
        );
        if ((!node.IsRoot && component.Purl is not null) || component.Cpe is not null)
        {
            json.WriteStartArray("externalRefs");
            if (!node.IsRoot && component.Purl is { } purl)
            {
                Reference(json, "PACKAGE-MANAGER", "purl", purl.ToString());
            }

            if (component.Cpe is { } cpe && cpe.StartsWith("cpe:2.3:", StringComparison.Ordinal))
            {
                Reference(json, "SECURITY", "cpe23Type", cpe);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The archive, or the repository at its commit in the form of the specification (clause 7.7).</summary>
    private static string Location(Component component)
    {
        var origin = component.Origin;
        if (origin.Kind == OriginKind.Git && SbomJsonText.IsAddress(origin.Address))
        {
            return $"git+{origin.Address}{(origin.Commit is null ? "" : $"@{origin.Commit}")}";
        }

        return SbomJsonText.IsAddress(component.ResolvedUrl) ? component.ResolvedUrl! : Unasserted;
    }

    private static void Checksums(Utf8JsonWriter json, IReadOnlyList<IntegrityHash> hashes)
    {
        var known = hashes.Where(h => h.Algorithm is "md5" or "sha1" or "sha224" or "sha256" or "sha384" or "sha512").ToList();
        if (known.Count == 0)
        {
            return;
        }

        json.WriteStartArray("checksums");
        foreach (var hash in known)
        {
            json.WriteStartObject();
            json.WriteString("algorithm", hash.Algorithm.ToUpperInvariant());
            json.WriteString("checksumValue", hash.Hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Relationships(Utf8JsonWriter json, SbomModel model, Dictionary<string, string> ids)
    {
        json.WriteStartArray("relationships");
        Relationship(json, "SPDXRef-DOCUMENT", "DESCRIBES", SubjectId);
        var scopes = model.Nodes.ToDictionary(n => n.Ref, n => n.Scope, StringComparer.Ordinal);
        foreach (string top in model.TopLevel)
        {
            Dependency(json, SubjectId, ids[top], scopes[top]);
        }

        foreach (var node in model.Nodes)
        {
            foreach (string child in node.Children)
            {
                Dependency(json, ids[node.Ref], ids[child], node.IsRoot ? scopes[child] : ComponentScope.Production);
            }
        }

        json.WriteEndArray();
    }

    private static void Dependency(Utf8JsonWriter json, string from, string to, ComponentScope scope)
    {
        switch (scope)
        {
            case ComponentScope.Development:
                Relationship(json, to, "DEV_DEPENDENCY_OF", from);
                break;
            case ComponentScope.Optional:
                Relationship(json, to, "OPTIONAL_DEPENDENCY_OF", from);
                break;
            default:
                Relationship(json, from, "DEPENDS_ON", to);
                break;
        }
    }

    private static void Relationship(Utf8JsonWriter json, string from, string type, string to)
    {
        json.WriteStartObject();
        json.WriteString("spdxElementId", from);
        json.WriteString("relationshipType", type);
        json.WriteString("relatedSpdxElement", to);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string category, string type, string locator)
    {
        json.WriteStartObject();
        json.WriteString("referenceCategory", category);
        json.WriteString("referenceType", type);
        json.WriteString("referenceLocator", locator);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}
