using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>The list of a repository's own kinds of credential. Yields <c>IReadOnlyList&lt;SecretRuleDeclaration&gt;</c>.</summary>
internal sealed record SecretRulesShape : ValueShape
{
    private const int MaximumRules = 200;

    public override string Words => "a list of rules, each starting with '- id: …'";

    public override string Example { get; init; } =
        "[{id: acme-token, title: ACME token, pattern: 'acme_[0-9A-Za-z]{32}', revoke: Ask the platform team., examples: ['acme_{base62:32}'], counterexamples: [acme_test]}]";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlList list)
        {
            return Reject(key, node, errors);
        }

        if (list.Items.Count > MaximumRules)
        {
            errors.Add(node, $"'{key}' has more than {MaximumRules} rules");
            return null;
        }

        var rules = new List<SecretRuleDeclaration>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                rules.Add(ReadRule(map, errors));
            }
            else
            {
                errors.Add(item, $"a rule must be a group of keys starting with '- id: …', but is {item.Description}");
            }
        }

        return (IReadOnlyList<SecretRuleDeclaration>)rules;
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", MaximumRules);
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (var key in SecretRuleKeys.All.Where(k => k.IsRequired))
        {
            json.WriteStringValue(key.Name);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var key in SecretRuleKeys.All)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Description);
            key.Shape.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static SecretRuleDeclaration ReadRule(YamlMap map, ConfigurationErrors errors)
    {
        var rule = new SecretRuleDeclaration { Location = errors.Locations.Of(map) };
        string[] names = [.. SecretRuleKeys.All.Select(k => k.Name)];
        foreach (var (name, value) in map.Entries)
        {
            if (SecretRuleKeys.All.FirstOrDefault(k => k.Name == name.Value) is not { } key)
            {
                string hint = Spelling.Nearest(name.Value, names) is { } nearest
                    ? $"did you mean '{nearest}'?"
                    : $"the keys here are {string.Join(", ", names)}";
                errors.Add(name, $"unknown key {ConfigurationErrors.Quote(name.Value)}; {hint}");
            }
            else if (key.Shape.Read(key.Name, value, errors) is { } read)
            {
                rule = key.Apply(rule, read);
            }
        }

        foreach (var missing in SecretRuleKeys.All.Where(k => k.IsRequired && !map.Entries.Any(e => e.Key.Value == k.Name)))
        {
            errors.Add(
                map,
                $"a rule needs '{missing.Name}: …': {char.ToLowerInvariant(missing.Description[0])}{missing.Description[1..].TrimEnd('.')}"
            );
        }

        if (rule.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            errors.Add(map, $"the id of a rule is made of small letters, digits and '-', but is {ConfigurationErrors.Quote(rule.Id)}");
        }

        return rule;
    }
}
