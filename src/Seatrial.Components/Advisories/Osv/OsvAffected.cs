using System.Collections.Immutable;
using System.Text.Json;

namespace Seatrial.Components.Advisories.Osv;

/// <summary>Reads what a record says of one package.</summary>
internal static class OsvAffected
{
    private const int MostSymbols = 200;

    /// <summary>Null where neither a package nor a repository is named.</summary>
    public static AffectedPackage? Read(JsonElement element, OsvLimits limits)
    {
        var package = element.Member("package"u8);
        string? ecosystem = package.Text("ecosystem"u8);
        string? name = package.Text("name"u8);
        if (ecosystem is null || name is null)
        {
            ecosystem = AdvisoryEcosystem.Git;
            name = element.List("ranges"u8, limits.Items).Select(r => r.Text("repo"u8)).FirstOrDefault(r => r is not null);
        }

        if (name is not { Length: > 0 and <= OsvLimits.Name } || ecosystem.Length is 0 or > OsvLimits.Name)
        {
            return null;
        }

        ImmutableArray<AffectedRange> ranges =
        [
            .. element.List("ranges"u8, limits.Items).Select(r => Range(r, limits)).OfType<AffectedRange>(),
        ];
        return new AffectedPackage(
            ecosystem,
            name,
            VersionsBeside(ecosystem, element.Texts("versions"u8, limits.Items), ranges),
            ranges,
            Imports(element, limits)
        );
    }

    private static AffectedRange? Range(JsonElement element, OsvLimits limits)
    {
        RangeKind? kind = element.Text("type"u8) switch
        {
            "SEMVER" => RangeKind.Semver,
            "ECOSYSTEM" => RangeKind.Ecosystem,
            "GIT" => RangeKind.Git,
            _ => null,
        };
        ImmutableArray<RangeEvent> events = [.. element.List("events"u8, limits.Items).SelectMany(Events)];
        return kind is null || events.Length == 0 ? null : new AffectedRange(kind.Value, events);
    }

    private static IEnumerable<RangeEvent> Events(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in element.EnumerateObject())
        {
            RangeEventKind? kind = member.Name switch
            {
                "introduced" => RangeEventKind.Introduced,
                "fixed" => RangeEventKind.Fixed,
                "last_affected" => RangeEventKind.LastAffected,
                "limit" => RangeEventKind.Limit,
                _ => null,
            };
            if (
                kind is { } known
                && member.Value.ValueKind == JsonValueKind.String
                && member.Value.GetString() is { Length: > 0 and <= OsvLimits.Name } version
            )
            {
                yield return new RangeEvent(known, version);
            }
        }
    }

    /// <summary>Most records list every version that lies in their ranges; those say nothing more.</summary>
    private static ImmutableArray<string> VersionsBeside(
        string ecosystem,
        ImmutableArray<string> versions,
        ImmutableArray<AffectedRange> ranges
    ) =>
        versions.IsEmpty || !ranges.Any(r => r.Kind != RangeKind.Git)
            ? versions
            : versions.RemoveAll(v => ranges.Any(r => AffectedRanges.Contains(ecosystem, r, v)));

    private static ImmutableArray<AffectedImport> Imports(JsonElement element, OsvLimits limits)
    {
        var specific = element.Member("ecosystem_specific"u8);
        ImmutableArray<AffectedImport> imports =
        [
            .. specific
                .List("imports"u8, limits.Items)
                .Select(i => new AffectedImport(i.Text("path"u8) ?? "", i.Texts("symbols"u8, MostSymbols)))
                .Where(i => i.Path.Length is > 0 and <= OsvLimits.Name),
        ];
        var functions = specific
            .Member("affects"u8)
            .Texts("functions"u8, MostSymbols)
            .AddRange(specific.Texts("affected_functions"u8, MostSymbols));
        return functions.IsEmpty ? imports : imports.Add(new AffectedImport("", functions));
    }
}
