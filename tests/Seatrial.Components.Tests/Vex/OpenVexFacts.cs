using System.Globalization;
using System.Text.Json;

namespace Seatrial.Components.Tests.Vex;

/// <summary>
/// What the published JSON Schema of OpenVEX 0.2.0 asks for (https://github.com/openvex/spec, openvex_json_schema.json), as tables: members
/// by object, formats, words, and what each status needs.
/// </summary>
internal static class OpenVexFacts
{
    private const string Uri = "uri";
    private const string Time = "date-time";

    private static readonly Dictionary<string, string> Document = new(StringComparer.Ordinal)
    {
        ["@context"] = Uri,
        ["@id"] = Uri,
        ["author"] = "",
        ["role"] = "",
        ["timestamp"] = Time,
        ["last_updated"] = Time,
        ["version"] = "number",
        ["tooling"] = "",
        ["statements"] = "statement",
    };

    private static readonly Dictionary<string, string> Statement = new(StringComparer.Ordinal)
    {
        ["@id"] = Uri,
        ["version"] = "number",
        ["vulnerability"] = "vulnerability",
        ["timestamp"] = Time,
        ["last_updated"] = Time,
        ["products"] = "component",
        ["status"] = "not_affected affected fixed under_investigation",
        ["supplier"] = "",
        ["status_notes"] = "",
        ["justification"] =
            "component_not_present vulnerable_code_not_present vulnerable_code_not_in_execute_path vulnerable_code_cannot_be_controlled_by_adversary inline_mitigations_already_exist",
        ["impact_statement"] = "",
        ["action_statement"] = "",
        ["action_statement_timestamp"] = Time,
    };

    private static readonly Dictionary<string, string> Vulnerability = new(StringComparer.Ordinal)
    {
        ["@id"] = Uri,
        ["name"] = "",
        ["description"] = "",
        ["aliases"] = "texts",
    };

    private static readonly Dictionary<string, string> Component = new(StringComparer.Ordinal)
    {
        ["@id"] = Uri,
        ["identifiers"] = "map",
        ["hashes"] = "map",
        ["subcomponents"] = "subcomponent",
    };

    /// <summary>One line for each way in which a document is not valid.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        var problems = new List<string>();
        Object(
            JsonDocument.Parse(json).RootElement,
            "",
            Document,
            ["@context", "@id", "author", "timestamp", "version", "statements"],
            problems
        );
        return problems;
    }

    private static void Object(
        JsonElement element,
        string path,
        Dictionary<string, string> members,
        string[] required,
        List<string> problems
    )
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{path} is no object");
            return;
        }

        problems.AddRange(required.Where(r => !element.TryGetProperty(r, out _)).Select(r => $"{path} lacks {r}"));
        foreach (var member in element.EnumerateObject())
        {
            string at = $"{path}/{member.Name}";
            if (!members.TryGetValue(member.Name, out string? kind))
            {
                problems.Add($"{at} is not allowed");
                continue;
            }

            Member(member.Value, at, kind, problems);
        }
    }

    private static void Member(JsonElement value, string path, string kind, List<string> problems)
    {
        switch (kind)
        {
            case "number":
                Check(value.ValueKind == JsonValueKind.Number && value.GetInt32() >= 1);
                break;
            case "texts":
                Each(value, e => Check(e.ValueKind == JsonValueKind.String));
                break;
            case "statement":
                Check(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0);
                Each(
                    value,
                    e =>
                    {
                        Object(e, path, Statement, ["vulnerability", "status"], problems);
                        Conditions(e, path, problems);
                    }
                );
                break;
            case "vulnerability":
                Object(value, path, Vulnerability, ["name"], problems);
                break;
            case "component":
                Each(value, e => Object(e, path, Component, [], problems));
                break;
            case "subcomponent":
                Each(
                    value,
                    e => Object(e, path, Component.Where(c => c.Key != "subcomponents").ToDictionary(StringComparer.Ordinal), [], problems)
                );
                break;
            case "map":
                Check(value.ValueKind == JsonValueKind.Object);
                break;
            default:
                string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
                Check(
                    text is not null
                        && kind switch
                        {
                            "" => true,
                            Uri => System.Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Contains(' ', StringComparison.Ordinal),
                            Time => DateTimeOffset.TryParseExact(
                                text,
                                "yyyy-MM-dd'T'HH:mm:ssK",
                                CultureInfo.InvariantCulture,
                                DateTimeStyles.None,
                                out _
                            ),
                            _ => kind.Split(' ').Contains(text, StringComparer.Ordinal),
                        }
                );
                break;
        }

        void Check(bool isRight)
        {
            if (!isRight)
            {
                problems.Add($"{path} is {value.GetRawText()}");
            }
        }

        void Each(JsonElement list, Action<JsonElement> look)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                problems.Add($"{path} is no list");
                return;
            }

            var items = list.EnumerateArray().ToList();
            if (items.Select(i => i.GetRawText()).Distinct(StringComparer.Ordinal).Count() != items.Count)
            {
                problems.Add($"{path} has an element twice");
            }

            items.ForEach(look);
        }
    }

    private static void Conditions(JsonElement statement, string path, List<string> problems)
    {
        string? status = statement.TryGetProperty("status", out var word) ? word.GetString() : null;
        if (
            status == "not_affected"
            && statement.TryGetProperty("justification", out _) == statement.TryGetProperty("impact_statement", out _)
        )
        {
            problems.Add($"{path} needs a justification or an impact statement, and not both");
        }

        if (status == "affected" && !statement.TryGetProperty("action_statement", out _))
        {
            problems.Add($"{path} needs an action statement");
        }
    }
}
