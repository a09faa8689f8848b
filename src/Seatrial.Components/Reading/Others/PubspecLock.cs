using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Others;

/// <summary>pubspec.lock of Dart and Flutter. SDK packages have the version of the SDK and come with it.</summary>
internal static class PubspecLock
{
    public static void Read(ReadingContext context)
    {
        foreach (var (key, line, entry) in context.Yaml()["packages"].Members)
        {
            string asked = entry["dependency"].Text ?? "";
            var description = entry["description"];
            var draft = new ComponentDraft
            {
                Ecosystem = Ecosystem.Pub,
                Name = description["name"].Text ?? key,
                Version = entry["version"].Text,
                Line = line,
                Relation =
                    asked.StartsWith("direct", StringComparison.Ordinal) ? ComponentRelation.Direct
                    : asked == "transitive" ? ComponentRelation.Transitive
                    : ComponentRelation.Unknown,
                Scope = asked switch
                {
                    "direct dev" => ComponentScope.Development,
                    "direct main" or "direct overridden" => ComponentScope.Production,
                    _ => ComponentScope.Unknown,
                },
                Origin = Origin(entry["source"].Text, description),
                Hashes = description["sha256"].Text is { } sum && IntegrityHash.FromHex("sha256", sum) is { } hash ? [hash] : [],
            };
            if (asked == "direct dev")
            {
                draft.Groups.Add("dev");
            }

            context.Output.Add(draft);
        }
    }

    private static ComponentOrigin Origin(string? source, DocumentNode description)
    {
        string? url = description["url"].Text;
        return source switch
        {
            "git" => new ComponentOrigin(OriginKind.Git, url, description["ref"].Text, description["resolved-ref"].Text),
            "sdk" => new ComponentOrigin(OriginKind.Path, $"sdk:{description.Text}"),
            "path" => new ComponentOrigin(OriginKind.Path, description["path"].Text),
            "hosted" when url is not null && url is not ("https://pub.dev" or "https://pub.dartlang.org") => new ComponentOrigin(
                OriginKind.Registry,
                url
            ),
            _ => ComponentOrigin.Default,
        };
    }
}
