using System.Text.Json;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Sbom;

/// <summary>
/// CycloneDX 1.6 and 1.7 in JSON (ECMA-424): components with package URLs, checksums, licences, places, and the dependency graph. The
/// serial number is made from the content, so that equal input gives equal bytes.
/// </summary>
public static class CycloneDxWriter
{
    private const string SubjectRef = "subject";

    public static string Write(
        IEnumerable<ComponentDocument> documents,
        SbomSubject subject,
        CycloneDxVersion version = CycloneDxVersion.V17
    )
    {
        var model = SbomModel.Of(documents);
        string content = SbomJsonText.Write(json => Document(json, model, subject, version, null));
        return SbomJsonText.Write(json => Document(json, model, subject, version, NameBasedUuid.Of(content)));
    }

    private static void Document(Utf8JsonWriter json, SbomModel model, SbomSubject subject, CycloneDxVersion version, Guid? serial)
    {
        string number = version == CycloneDxVersion.V16 ? "1.6" : "1.7";
        json.WriteStartObject();
        json.WriteString("$schema", $"http://cyclonedx.org/schema/bom-{number}.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", number);
        if (serial is { } uuid)
        {
            json.WriteString("serialNumber", $"urn:uuid:{uuid}");
        }

        json.WriteNumber("version", 1);
        Metadata(json, subject);
        json.WriteStartArray("components");
        foreach (var node in model.Nodes)
        {
            Component(json, node);
        }

        json.WriteEndArray();
        Dependencies(json, model);
        json.WriteStartArray("compositions");
        json.WriteStartObject();
        json.WriteString("aggregate", model.IsComplete ? "unknown" : "incomplete");
        json.WriteStartArray("assemblies");
        json.WriteStringValue(SubjectRef);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Metadata(Utf8JsonWriter json, SbomSubject subject)
    {
        json.WriteStartObject("metadata");
        if (subject.Timestamp is { } timestamp)
        {
            json.WriteString("timestamp", SbomJsonText.Instant(timestamp));
        }

        json.WriteStartArray("lifecycles");
        json.WriteStartObject();
        json.WriteString("phase", "pre-build");
        json.WriteEndObject();
        json.WriteEndArray();
        SbomJsonText.Tool(json, subject.ToolVersion);
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("bom-ref", SubjectRef);
        json.WriteString("name", subject.Name);
        Optional(json, "version", subject.Version);
        Optional(json, "purl", subject.Purl);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Component(Utf8JsonWriter json, SbomNode node)
    {
        var component = node.Component;
        json.WriteStartObject();
        json.WriteString(
            "type",
            node.IsRoot ? "application"
                : component.Ecosystem == Ecosystem.Docker ? "container"
                : "library"
        );
        json.WriteString("bom-ref", node.Ref);
        var (group, name) = Split(component);
        Optional(json, "group", group);
        json.WriteString("name", name);
        Optional(json, "version", component.Version);
        Optional(
            json,
            "scope",
            node.IsRoot
                ? null
                : node.Scope switch
                {
                    ComponentScope.Production => "required",
                    ComponentScope.Optional => "optional",
                    ComponentScope.Development => "excluded",
                    _ => null,
                }
        );
        Hashes(json, node.Hashes);
        Licence(json, node.Licence);
        Optional(json, "cpe", component.Cpe);
        Optional(json, "purl", node.IsRoot ? null : component.Purl?.ToString());
        References(json, component);
        Properties(json, component);
        Places(json, node);
        json.WriteEndObject();
    }

    internal static (string? Group, string Name) Split(Component component)
    {
        int mark = component.Ecosystem switch
        {
            Ecosystem.Maven => component.Name.IndexOf(':', StringComparison.Ordinal),
            Ecosystem.Npm when !component.Name.StartsWith('@') => -1,
            Ecosystem.Npm or Ecosystem.Packagist => component.Name.IndexOf('/', StringComparison.Ordinal),
            _ => -1,
        };
        return mark > 0 && mark + 1 < component.Name.Length
            ? (component.Name[..mark], component.Name[(mark + 1)..])
            : (null, component.Name);
    }

    private static void Hashes(Utf8JsonWriter json, IReadOnlyList<IntegrityHash> hashes)
    {
        var known = hashes.Select(h => (Name: HashName(h.Algorithm), h.Hex)).Where(h => h.Name is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }

        json.WriteStartArray("hashes");
        foreach (var (name, hex) in known)
        {
            json.WriteStartObject();
            json.WriteString("alg", name);
            json.WriteString("content", hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Null for what CycloneDX has no name for: sha224, and Go's hash of all files.</summary>
    private static string? HashName(string algorithm) =>
        algorithm switch
        {
            "md5" => "MD5",
            "sha1" => "SHA-1",
            "sha256" => "SHA-256",
            "sha384" => "SHA-384",
            "sha512" => "SHA-512",
            _ => null,
        };

    private static void Licence(Utf8JsonWriter json, string? licence)
    {
        if (licence is null)
        {
            return;
        }

        json.WriteStartArray("licenses");
        json.WriteStartObject();
        bool isExpression = !LicenceText.IsIdentifier(licence) && LicenceText.IsExpression(licence);
        if (isExpression)
        {
            json.WriteString("expression", licence);
        }
        else
        {
            json.WriteStartObject("license");
            json.WriteString(LicenceText.IsIdentifier(licence) ? "id" : "name", licence);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void References(Utf8JsonWriter json, Component component)
    {
        var references = new List<(string Type, string Url)>();
        if (component.Origin.Kind == OriginKind.Git && SbomJsonText.IsAddress(component.Origin.Address))
        {
            references.Add(("vcs", component.Origin.Address!));
        }

        if (SbomJsonText.IsAddress(component.ResolvedUrl))
        {
            references.Add(("distribution", component.ResolvedUrl!));
        }

        if (references.Count == 0)
        {
            return;
        }

        json.WriteStartArray("externalReferences");
        foreach (var (type, url) in references)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, Component component)
    {
        (string Name, string? Value)[] properties =
        [
            ("seatrial:range", component.IsVersionKnown ? null : component.Range),
            ("seatrial:commit", component.Origin.Commit),
            ("seatrial:groups", component.Groups.Count > 0 ? string.Join(',', component.Groups) : null),
        ];
        if (Array.TrueForAll(properties, p => p.Value is null))
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var (name, value) in properties.Where(p => p.Value is not null))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Places(Utf8JsonWriter json, SbomNode node)
    {
        json.WriteStartObject("evidence");
        json.WriteStartArray("occurrences");
        foreach (var (file, line) in node.Places)
        {
            json.WriteStartObject();
            json.WriteString("location", file);
            if (line > 0)
            {
                json.WriteNumber("line", line);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Dependencies(Utf8JsonWriter json, SbomModel model)
    {
        json.WriteStartArray("dependencies");
        Dependency(json, SubjectRef, model.TopLevel);
        foreach (var node in model.Nodes)
        {
            Dependency(json, node.Ref, node.Children);
        }

        json.WriteEndArray();
    }

    private static void Dependency(Utf8JsonWriter json, string reference, IReadOnlyList<string> children)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        if (children.Count > 0)
        {
            json.WriteStartArray("dependsOn");
            foreach (string child in children)
            {
                json.WriteStringValue(child);
            }

            json.WriteEndArray();
        }

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
