using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Engine.Rotations;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>Secrets by name, each with what is declared about it. Yields <c>IReadOnlyList&lt;SecretDeclaration&gt;</c>.</summary>
internal sealed record UsedSecretsShape : ValueShape
{
    private const int MaximumSecrets = 1000;

    private static readonly (string Name, string Description, ValueShape Shape)[] Keys =
    [
        ("owner", "Who answers for it.", new TextShape("a person or a team", "payments team")),
        ("rotate", "How long a value may be in use.", new DurationShape { Example = "90d" }),
        ("source", "The store that it comes from.", new TextShape("a product or an address", "Vercel")),
    ];

    public override string Words => "a group of secrets, each 'NAME: {owner: …, rotate: 90d, source: …}'";

    public override string Example { get; init; } = "{STRIPE_SECRET_KEY: {owner: payments team, rotate: 90d, source: Vercel}}";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlMap map)
        {
            return Reject(key, node, errors);
        }

        if (map.Entries.Count > MaximumSecrets)
        {
            errors.Add(node, $"'{key}' has more than {MaximumSecrets} secrets");
            return null;
        }

        return (IReadOnlyList<SecretDeclaration>)[.. map.Entries.Select(e => ReadSecret(e, errors)).OfType<SecretDeclaration>()];
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteNumber("maxProperties", MaximumSecrets);
        json.WriteStartObject("additionalProperties");
        MapReading.WriteSchema(json, Keys);
        json.WriteEndObject();
    }

    private static SecretDeclaration? ReadSecret(YamlEntry entry, ConfigurationErrors errors)
    {
        string name = entry.Key.Value;
        if (!RotationSubject.IsValid(name))
        {
            errors.Add(entry.Key, "the name of a secret may hold letters, digits and _ - . / : @ only");
            return null;
        }

        if (entry.Value is not YamlMap map)
        {
            errors.Add(
                entry.Value,
                $"{ConfigurationErrors.Quote(name)} must be a group of keys such as {{owner: payments team, rotate: 90d}}, and never the secret itself"
            );
            return null;
        }

        var read = MapReading.Read(map, Keys, errors);
        return new SecretDeclaration(name, errors.Locations.Of(entry.Key))
        {
            Owner = read.GetValueOrDefault("owner") as string,
            Rotation = read.GetValueOrDefault("rotate") as TimeSpan?,
            Source = read.GetValueOrDefault("source") as string,
        };
    }
}
