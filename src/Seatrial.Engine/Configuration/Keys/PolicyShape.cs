using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>The group of keys that says what is demanded. Yields a <see cref="PolicyDeclaration"/>.</summary>
internal sealed record PolicyShape : ValueShape
{
    private static readonly ListShape Controls = new(new TextShape("the id of a control or the name of a requirement", "AUZ-1"), "[AUZ-1]");

    private static readonly (string Name, string Description, ValueShape Shape)[] Keys =
    [
        ("mode", "The least strict mode that a run may have.", new ChoiceShape(["advise", "decide", "enforce"], "decide")),
        (
            "levels",
            "Levels that requirements must reach; every other requirement is free. Without it, 'enforce' demands production everywhere.",
            new LevelDemandsShape()
        ),
        ("never-accept", "Controls that nobody may accept, besides SEC-1.", Controls),
        ("approver-for", "Controls whose acceptance, compensation or exemption a second person approves.", Controls),
        ("accept-at-most", "How long an acceptance may last at most.", new DurationShape { Example = "180d" }),
        (
            "extends",
            "A policy that this one tightens: a file below this folder or an absolute path, or 'git:REVISION:PATH' of this repository.",
            new TextShape("a file, or git:REVISION:PATH", "../policy/policy.yaml")
        ),
        (
            "sha256",
            "The SHA-256 of the file that is extended, in hexadecimal: a policy that changed is not taken over unseen.",
            new TextShape("64 hexadecimal digits", new string('0', 64))
        ),
    ];

    public override string Words => "a group of keys such as {mode: decide, never-accept: [AUZ-1]}";

    public override string Example { get; init; } = "{mode: decide, accept-at-most: 180d, approver-for: [AUZ-1]}";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors) =>
        node is YamlMap map ? Read(map, errors) : Reject(key, node, errors);

    /// <summary>The same keys at the top of a file of their own.</summary>
    public static PolicyDeclaration Read(YamlMap map, ConfigurationErrors errors)
    {
        var read = MapReading.Read(map, Keys, errors);
        string? extends = read.GetValueOrDefault("extends") as string;
        string? digest = (read.GetValueOrDefault("sha256") as string)?.ToLowerInvariant();
        if (extends is null != digest is null)
        {
            errors.Add(
                map,
                extends is null
                    ? "'sha256' pins what 'extends' names; name it, or remove the line"
                    : "'extends' needs 'sha256: …', the digest of that file (sha256sum prints it)"
            );
        }

        if (digest is not null && (digest.Length != 64 || !digest.All(char.IsAsciiHexDigit)))
        {
            errors.Add(map.Entries.First(e => e.Key.Value == "sha256").Value, "'sha256' must be 64 hexadecimal digits");
        }

        return new PolicyDeclaration(
            Policy.Default with
            {
                Mode = read.GetValueOrDefault("mode") is string mode ? Enum.Parse<GateMode>(mode, ignoreCase: true) : null,
                Levels = read.GetValueOrDefault("levels") as IReadOnlyList<LevelDemand> ?? [],
                NeverAccept = Ids(read, "never-accept", map, errors, Policy.Default.NeverAccept),
                NeedsApprover = Ids(read, "approver-for", map, errors, Policy.Default.NeedsApprover),
                AcceptAtMost = read.GetValueOrDefault("accept-at-most") is TimeSpan most ? most : Policy.Default.AcceptAtMost,
            },
            extends,
            digest
        );
    }

    public override void WriteSchema(Utf8JsonWriter json) => MapReading.WriteSchema(json, Keys);

    private static SortedSet<string> Ids(
        Dictionary<string, object?> read,
        string key,
        YamlMap map,
        ConfigurationErrors errors,
        IReadOnlySet<string> always
    )
    {
        var ids = new SortedSet<string>(always, StringComparer.Ordinal);
        foreach (string word in read.GetValueOrDefault(key) as IReadOnlyList<string> ?? [])
        {
            var named =
                ControlCatalogue.Find(word) is { } control ? [control]
                : ControlCatalogue.Requirements.FirstOrDefault(r =>
                    string.Equals(r.Requirement.ToString(), word, StringComparison.OrdinalIgnoreCase)
                )
                    is { } requirement
                    ? ControlCatalogue.Of(requirement.Requirement)
                : (IEnumerable<ControlDescriptor>)[];
            if (!named.Any())
            {
                string hint = Spelling.Nearest(word, ControlCatalogue.All.Select(c => c.Id)) is { } near
                    ? $"did you mean '{near}'?"
                    : "'seatrial explain' lists them";
                errors.Add(
                    map.Entries.First(e => e.Key.Value == key).Value,
                    $"there is no control or requirement {ConfigurationErrors.Quote(word)}; {hint}"
                );
            }

            ids.UnionWith(named.Select(c => c.Id));
        }

        return ids;
    }
}
