using System.Globalization;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Keys;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Rotations;

/// <summary>One record from its node.</summary>
internal static class RotationReader
{
    private static readonly string[] Keys = ["secret", "finding", "date", "act", "by", "note"];
    private static readonly ChoiceShape Acts = new(["rotated", "revoked"], "rotated");
    private static readonly TextShape Person = new("a person or a team", "Ana");
    private static readonly TextShape Words = new("one line of text", "replaced after the leak");

    /// <summary>Null after an error was added.</summary>
    public static RotationRecord? Read(YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlMap map)
        {
            errors.Add(
                node,
                $"a record must be a group of keys such as {{secret: NAME, date: 2026-01-31, act: rotated}}, but is {node.Description}"
            );
            return null;
        }

        foreach (var (key, _) in map.Entries.Where(e => !Keys.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            string meant = Spelling.Nearest(key.Value, Keys) is { } near
                ? $"did you mean '{near}'?"
                : $"the keys here are {string.Join(", ", Keys)}";
            errors.Add(key, $"unknown key {ConfigurationErrors.Quote(key.Value)}; {meant}");
        }

        string? secret = Subject(map, "secret", errors);
        string? finding = Subject(map, "finding", errors);
        var date = Date(map, errors);
        string? act = Value(map, "act", Acts, errors);
        if (Find(map, "secret") is null == Find(map, "finding") is null)
        {
            errors.Add(map, "a record names either a secret or a finding: 'secret: NAME' or 'finding: ID'");
        }

        return (secret ?? finding) is null || date is null || act is null
            ? Missing(map, errors)
            : new RotationRecord
            {
                Secret = secret,
                Finding = secret is null ? finding : null,
                Date = date.Value,
                Act = act == "rotated" ? RotationAct.Rotated : RotationAct.Revoked,
                By = Value(map, "by", Person, errors),
                Note = Value(map, "note", Words, errors),
                Location = errors.Locations.Of(map),
            };
    }

    private static RotationRecord? Missing(YamlMap map, ConfigurationErrors errors)
    {
        foreach (string key in (string[])["date", "act"])
        {
            if (Find(map, key) is null)
            {
                errors.Add(map, $"a record needs '{key}: {(key == "date" ? "2026-01-31" : "rotated")}'");
            }
        }

        return null;
    }

    private static string? Subject(YamlMap map, string key, ConfigurationErrors errors)
    {
        string? text = Value(map, key, new TextShape(key == "secret" ? "the name of a secret" : "the id of a finding", ""), errors);
        if (text is null || RotationSubject.IsValid(text))
        {
            return text;
        }

        errors.Add(Find(map, key)!, $"'{key}' may hold letters, digits and _ - . / : @ only");
        return null;
    }

    private static DateOnly? Date(YamlMap map, ConfigurationErrors errors)
    {
        if (Find(map, "date") is not { } node)
        {
            return null;
        }

        if (
            node is YamlText text
            && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            return date;
        }

        errors.Add(node, $"'date' must be a day such as 2026-01-31, but is {node.Description}");
        return null;
    }

    private static string? Value(YamlMap map, string key, ValueShape shape, ConfigurationErrors errors) =>
        Find(map, key) is { } node ? shape.Read(key, node, errors) as string : null;

    private static YamlNode? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
}
