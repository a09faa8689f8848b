using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>A list of levels, each with what it is demanded of. Yields <c>IReadOnlyList&lt;LevelDemand&gt;</c>.</summary>
internal sealed record LevelDemandsShape : ValueShape
{
    private const int MaximumDemands = 200;

    private static readonly string[] Requirements =
    [
        .. Enum.GetValues<Requirement>().Where(r => r != Requirement.Process).Select(r => r.ToString().ToLowerInvariant()),
    ];

    private static readonly (string Name, string Description, ValueShape Shape)[] Keys =
    [
        ("requirement", "The requirement.", new ChoiceShape(Requirements, "secrets")),
        ("level", "The level that it must reach.", new ChoiceShape(["partial", "production"], "production")),
        (
            "data",
            "Only where this class of data is held.",
            new ChoiceShape(["public", "internal", "personal", "sensitive-personal", "payment", "health", "credentials"], "payment")
        ),
        ("criticality", "Only from this criticality on.", new ChoiceShape(["low", "medium", "high", "critical"], "high")),
    ];

    public override string Words => "a list of levels, each {requirement: …, level: …}";

    public override string Example { get; init; } = "[{requirement: authorization, level: production, data: payment}]";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlList list)
        {
            return Reject(key, node, errors);
        }

        if (list.Items.Count > MaximumDemands)
        {
            errors.Add(node, $"'{key}' has more than {MaximumDemands} items");
            return null;
        }

        return (IReadOnlyList<LevelDemand>)[.. list.Items.Select(item => Demand(item, errors)).OfType<LevelDemand>()];
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", MaximumDemands);
        json.WriteStartObject("items");
        MapReading.WriteSchema(json, Keys, ["requirement", "level"]);
        json.WriteEndObject();
    }

    private static LevelDemand? Demand(YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlMap map)
        {
            errors.Add(node, $"a level must be {{requirement: …, level: …}}, but is {node.Description}");
            return null;
        }

        var read = MapReading.Read(map, Keys, errors);
        if (read.GetValueOrDefault("requirement") is string requirement && read.GetValueOrDefault("level") is string level)
        {
            return new LevelDemand(
                Enum.Parse<Requirement>(requirement, ignoreCase: true),
                Enum.Parse<RequirementLevel>(level, ignoreCase: true),
                read.GetValueOrDefault("data") as string,
                read.GetValueOrDefault("criticality") as string
            );
        }

        if (!map.Entries.Any(e => e.Key.Value == "requirement") || !map.Entries.Any(e => e.Key.Value == "level"))
        {
            errors.Add(map, "a level needs 'requirement: …' and 'level: …'");
        }

        return null;
    }
}
