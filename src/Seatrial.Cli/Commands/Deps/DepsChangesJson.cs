using System.Text.Json;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What is different from an earlier run, for programs.</summary>
internal static class DepsChangesJson
{
    public static void Write(Utf8JsonWriter json, DepsChanges changes)
    {
        json.WriteStartObject("changes");
        json.WriteStartArray("new");
        foreach (var (package, group) in changes.New)
        {
            One(json, DepsJson.Id(package.Query.Ecosystem), package.Name, package.Version ?? "", group.Names);
        }

        json.WriteEndArray();
        Earlier(json, "fixed", changes.Fixed);
        Earlier(json, "advisoryChanged", changes.Gone);
        Earlier(json, "notChecked", changes.NotChecked);
        json.WriteEndObject();
    }

    private static void Earlier(Utf8JsonWriter json, string name, IReadOnlyList<EarlierVulnerability> vulnerabilities)
    {
        json.WriteStartArray(name);
        foreach (var vulnerability in vulnerabilities)
        {
            One(json, vulnerability.Ecosystem, vulnerability.Name, vulnerability.Version, vulnerability.Names);
        }

        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, string ecosystem, string name, string version, IEnumerable<string> names)
    {
        json.WriteStartObject();
        json.WriteString("ecosystem", ecosystem);
        json.WriteString("name", name);
        json.WriteString("packageVersion", version);
        json.WriteStartArray("names");
        foreach (string each in names)
        {
            json.WriteStringValue(each);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
