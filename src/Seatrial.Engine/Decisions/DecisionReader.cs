using System.Globalization;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Keys;
using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Decisions;

/// <summary>One decision from its node. What it must say follows from its kind.</summary>
internal static class DecisionReader
{
    private const int MaximumFindings = 10_000;

    private static readonly TextShape Person = new("a person or a team", "Ana");
    private static readonly TextShape Words = new("one line of text", "only reachable from the office network");
    private static readonly ListShape Fingerprints = new(new TextShape("the id of a finding", "3f2a"), "['3f2a']");

    private static readonly (string Name, string Description, ValueShape Shape)[] Keys =
    [
        ("id", "", new TextShape("an id of its own", "AUZ-1-3f2a91c0")),
        ("control", "", new TextShape("the id of a control", "AUZ-1")),
        ("application", "", new TextShape("the name of an application", "shop")),
        ("decision", "", new ChoiceShape([.. DecisionKinds.Words], "accept")),
        ("findings", "", Fingerprints),
        ("owner", "", Person),
        ("requested-by", "", Person),
        ("reason", "", Words),
        ("where", "", Words),
        ("approver", "", Person),
        ("date", "", new TextShape("a day such as 2026-01-31", "2026-01-31")),
        ("due", "", new TextShape("a day such as 2026-01-31", "2026-01-31")),
        ("expires", "", new TextShape("a day such as 2026-01-31", "2026-01-31")),
    ];

    /// <summary>Null after an error was added.</summary>
    public static Decision? Read(YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlMap map)
        {
            errors.Add(node, $"a decision must be a group of keys starting with '- id: …', but is {node.Description}");
            return null;
        }

        return Whole(map, MapReading.Read(map, Keys, errors), errors);
    }

    private static Decision? Whole(YamlMap map, Dictionary<string, object?> read, ConfigurationErrors errors)
    {
        string? Text(string key) => read.GetValueOrDefault(key) as string;
        bool isWhole = true;
        string Needed(string key, string why)
        {
            if (!map.Entries.Any(e => e.Key.Value == key))
            {
                errors.Add(map, $"a decision needs '{key}: …'{why}");
            }

            isWhole &= Text(key) is not null;
            return Text(key) ?? "";
        }

        string id = Needed("id", "");
        string control = Needed("control", "");
        string word = Needed("decision", $": one of {string.Join(", ", DecisionKinds.Words)}");
        string owner = Needed("owner", ": who answers for it");
        Needed("date", ": the day on which it was taken");
        var date = Day(map, read, "date", errors);
        var due = Day(map, read, "due", errors);
        var expires = Day(map, read, "expires", errors);
        var kind = DecisionKinds.Of(word);
        switch (kind)
        {
            case DecisionKind.Fix:
                Needed("due", ": until when it is mended");
                break;
            case DecisionKind.Accept:
                Needed("reason", ": why the risk is taken");
                Needed("expires", ": nothing is accepted for ever");
                break;
            case DecisionKind.NotApplicable:
                Needed("reason", ": why it does not concern this application");
                break;
            case DecisionKind.Compensated:
                Needed("where", ": what does it instead, and where");
                break;
        }

        if (control.Length > 0 && ControlCatalogue.Find(control) is null)
        {
            string hint = Spelling.Nearest(control, ControlCatalogue.All.Select(c => c.Id)) is { } near
                ? $"did you mean '{near}'?"
                : "'seatrial explain' lists them";
            errors.Add(map, $"there is no control {ConfigurationErrors.Quote(control)}; {hint}");
            return null;
        }

        var findings = read.GetValueOrDefault("findings") as IReadOnlyList<string> ?? [];
        if (findings.Count > MaximumFindings)
        {
            errors.Add(map, $"a decision covers at most {MaximumFindings} findings");
            return null;
        }

        return !isWhole || date is null || kind is null
            ? null
            : new Decision
            {
                Id = id,
                Control = control.ToUpperInvariant(),
                Application = Text("application"),
                Kind = kind.Value,
                Findings = findings,
                Owner = owner,
                RequestedBy = Text("requested-by"),
                Reason = Text("reason"),
                Where = Text("where"),
                Approver = Text("approver"),
                Date = date.Value,
                Due = due,
                Expires = expires,
                Location = errors.Locations.Of(map),
            };
    }

    private static DateOnly? Day(YamlMap map, Dictionary<string, object?> read, string key, ConfigurationErrors errors)
    {
        if (read.GetValueOrDefault(key) is not string text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(
            map.Entries.First(e => e.Key.Value == key).Value,
            $"'{key}' must be a day such as 2026-01-31, but is {ConfigurationErrors.Quote(text)}"
        );
        return null;
    }
}
