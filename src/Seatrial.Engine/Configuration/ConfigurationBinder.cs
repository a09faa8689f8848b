using Seatrial.Engine.Configuration.Keys;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration;

/// <summary>Matches the nodes of a document with the table of keys.</summary>
internal static class ConfigurationBinder
{
    public static SeatrialConfiguration Bind(YamlMap root, SeatrialConfiguration configuration, ConfigurationErrors errors)
    {
        ConfigurationKey[] keys = [.. ConfigurationKeys.Run, .. ConfigurationKeys.Facts];
        foreach (var (key, value) in root.Entries)
        {
            if (key.Value == ConfigurationKeys.Applications)
            {
                configuration = configuration with { Applications = BindApplications(value, errors) };
            }
            else if (Array.Find(keys, k => k.Name == key.Value) is RunKey run)
            {
                var read = run.Shape.Read(run.Name, value, errors);
                configuration = read is null
                    ? configuration
                    : run.Apply(configuration, new DeclaredValue(read, errors.Locations.Of(value)));
            }
            else
            {
                configuration = configuration with
                {
                    Defaults = BindFact(
                        key,
                        value,
                        ConfigurationKeys.Facts,
                        configuration.Defaults,
                        errors,
                        [.. keys.Select(k => k.Name), ConfigurationKeys.Applications]
                    ),
                };
            }
        }

        return configuration;
    }

    private static ApplicationDeclaration BindFact(
        YamlText key,
        YamlNode value,
        IReadOnlyList<ConfigurationKey> facts,
        ApplicationDeclaration declaration,
        ConfigurationErrors errors,
        IReadOnlyList<string> allowed
    )
    {
        switch (facts.FirstOrDefault(k => k.Name == key.Value))
        {
            case FactKey fact:
                object? read = fact.Shape.Read(fact.Name, value, errors);
                return read is null ? declaration : fact.Apply(declaration, new DeclaredValue(read, errors.Locations.Of(value)));
            case SectionKey section when value is YamlMap map:
                string[] names = [.. section.Keys.Select(k => k.Name)];
                return map.Entries.Aggregate(declaration, (d, e) => BindFact(e.Key, e.Value, section.Keys, d, errors, names));
            case SectionKey section:
                string example = $"'{section.Keys[0].Name}: …' indented below it";
                errors.Add(value, $"'{section.Name}' must be a group of keys, {example}, but is {value.Description}");
                return declaration;
            default:
                errors.Add(key, UnknownKey(key.Value, allowed));
                return declaration;
        }
    }

    private static List<ApplicationDeclaration> BindApplications(YamlNode node, ConfigurationErrors errors)
    {
        var applications = new List<ApplicationDeclaration>();
        if (node is not YamlList list)
        {
            errors.Add(
                node,
                $"'{ConfigurationKeys.Applications}' must be a list, each item starting with '- path: …', but is {node.Description}"
            );
            return applications;
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                errors.Add(item, $"an application must be a group of keys starting with '- path: …', but is {item.Description}");
            }
            else if (BindApplication(map, errors) is { Path: not null } application)
            {
                applications.Add(application);
                if (!lines.TryAdd(application.Path, map.Line))
                {
                    errors.Add(
                        map,
                        $"the application in {ConfigurationErrors.Quote(application.Path)} is declared twice, first on line {lines[application.Path]}; merge the two"
                    );
                }
            }
        }

        return applications;
    }

    private static ApplicationDeclaration BindApplication(YamlMap map, ConfigurationErrors errors)
    {
        string[] names = [ConfigurationKeys.ApplicationPath, .. ConfigurationKeys.Facts.Select(k => k.Name)];
        var declaration = new ApplicationDeclaration();
        bool hasPath = false;
        foreach (var (key, value) in map.Entries)
        {
            if (key.Value == ConfigurationKeys.ApplicationPath)
            {
                hasPath = true;
                declaration = declaration with { Path = ReadPath(value, errors) };
            }
            else
            {
                declaration = BindFact(key, value, ConfigurationKeys.Facts, declaration, errors, names);
            }
        }

        if (!hasPath)
        {
            errors.Add(map, "an application needs 'path: …', its folder relative to this file");
        }

        return declaration;
    }

    private static string? ReadPath(YamlNode node, ConfigurationErrors errors)
    {
        if (new TextShape("a folder", "services/api").Read(ConfigurationKeys.ApplicationPath, node, errors) is not string text)
        {
            return null;
        }

        string[] parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (text.StartsWith('/') || text.Contains('\\', StringComparison.Ordinal) || parts.Contains("..", StringComparer.Ordinal))
        {
            errors.Add(node, $"'path' must be a folder inside this repository, written with '/', but is {ConfigurationErrors.Quote(text)}");
            return null;
        }

        return string.Join('/', parts.Where(p => p != "."));
    }

    private static string UnknownKey(string word, IReadOnlyList<string> allowed) =>
        Spelling.Nearest(word, allowed) is { } nearest
            ? $"unknown key {ConfigurationErrors.Quote(word)}; did you mean '{nearest}'?"
            : $"unknown key {ConfigurationErrors.Quote(word)}; the keys here are {string.Join(", ", allowed)}";
}
