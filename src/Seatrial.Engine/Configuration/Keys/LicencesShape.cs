using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>The group of keys that says which licences packages may have. Yields a <see cref="LicenceDeclaration"/>.</summary>
internal sealed record LicencesShape : ValueShape
{
    private static readonly ListShape Identifiers = new(
        new TextShape("an SPDX identifier such as MIT, or the beginning of some such as GPL-*", "MIT"),
        "[MIT]"
    );

    private static readonly (string Name, string Description, ValueShape Shape)[] Keys =
    [
        (
            "allowed",
            "SPDX identifiers of the licences that packages may have; 'Name*' means all that begin so. Without it everything is allowed that is not denied.",
            Identifiers
        ),
        ("denied", "SPDX identifiers of the licences that no package may have.", Identifiers),
        (
            "unknown",
            "What a package without a stated licence means. incomplete: 'seatrial deps' ends in status 3. accept: nothing.",
            new ChoiceShape(["incomplete", "accept"], "incomplete")
        ),
    ];

    public override string Words => "a group of keys such as {allowed: [MIT, Apache-2.0]}";

    public override string Example { get; init; } = "{allowed: [MIT, Apache-2.0, BSD-*, ISC], denied: [AGPL-*]}";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlMap map)
        {
            return Reject(key, node, errors);
        }

        var read = MapReading.Read(map, Keys, errors);
        return new LicenceDeclaration(
            read.GetValueOrDefault("allowed") as IReadOnlyList<string> ?? [],
            read.GetValueOrDefault("denied") as IReadOnlyList<string> ?? [],
            read.GetValueOrDefault("unknown") as string == "accept",
            errors.Locations.Of(map)
        );
    }

    public override void WriteSchema(Utf8JsonWriter json) => MapReading.WriteSchema(json, Keys);
}
