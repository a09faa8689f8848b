using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Seatrial.Components.Matching;
using Seatrial.Components.Packages;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>The list for programs, and for <c>--since</c> of a later run.</summary>
internal static class DepsJson
{
    public const string Format = "seatrial-dependencies";

    public static string Write(DepsResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", 1);
            json.WriteString("name", result.Outcome.Name);
            json.WriteString("commit", result.Outcome.Commit);
            json.WriteBoolean("isComplete", result.Outcome.IsComplete);
            Database(json, result.Comparison);
            json.WriteStartArray("vulnerabilities");
            foreach (var vulnerability in result.Comparison.Vulnerabilities)
            {
                Vulnerability(json, result, vulnerability);
            }

            json.WriteEndArray();
            if (result.Changes is { } changes)
            {
                DepsChangesJson.Write(json, changes);
            }

            json.WriteStartArray("packages");
            foreach (var package in result.Comparison.Packages)
            {
                Package(json, result, package);
            }

            json.WriteEndArray();
            if (result.Outcome.Registries is { } registries)
            {
                DepsRegistriesJson.Write(json, registries);
            }

            json.WriteStartArray("notes");
            foreach (var (file, sentence) in Notes(result))
            {
                json.WriteStartObject();
                json.WriteString("path", file);
                json.WriteString("sentence", sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static string Id(Ecosystem ecosystem) => ecosystem.Purl();

    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    /// <summary>Versions in which it ended, in any line.</summary>
    public static IEnumerable<string> Fixed(AliasGroup group) => group.Findings.SelectMany(f => f.Fixed).Distinct(StringComparer.Ordinal);

    /// <summary>What was cut, left out or could not be read.</summary>
    public static IEnumerable<(string File, string Sentence)> Notes(DepsResult result) =>
        result
            .Outcome.Gaps.Select(g => (g.Path, g.Detail))
            .Concat(result.Comparison.Inventory.Documents.SelectMany(d => d.Notes, (d, n) => (d.File, n)))
            .Concat(result.Comparison.Inventory.Documents.Where(ShallowLists.IsOne).Select(d => (d.File, ShallowLists.Sentence(d))))
            .Concat(result.Outcome.Vex?.Documents.SelectMany(d => d.Notes, (d, n) => (d.File, n)) ?? [])
            .Distinct();

    private static void Database(Utf8JsonWriter json, PackageComparison comparison)
    {
        json.WriteStartObject("database");
        if (comparison.Advisories is { } count)
        {
            json.WriteNumber("advisories", count);
        }

        json.WriteStartArray("problems");
        foreach (string problem in comparison.Problems)
        {
            json.WriteStringValue(problem);
        }

        json.WriteEndArray();
        json.WriteStartArray("ecosystems");
        foreach (var ecosystem in comparison.State.Ecosystems)
        {
            json.WriteStartObject();
            json.WriteString("name", ecosystem.Ecosystem);
            json.WriteString("state", Word(ecosystem.State));
            json.WriteString("reason", ecosystem.Reason);
            if (ecosystem.Held is { } held)
            {
                json.WriteNumber("advisories", held.Records);
                json.WriteString("checked", held.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Vulnerability(Utf8JsonWriter json, DepsResult result, PackageVulnerability vulnerability)
    {
        var (package, group) = vulnerability;
        json.WriteStartObject();
        Head(json, package);
        json.WriteString("id", group.Main.Advisory.Id);
        Texts(json, "ids", group.Ids);
        Texts(json, "names", group.Names);
        json.WriteString("summary", group.Main.Advisory.Summary);
        json.WriteString("severity", group.IsMalicious ? "malicious" : VulnerabilityText.Word(group.Severity.Level));
        if (group.Severity.Tenths is { } tenths)
        {
            json.WriteNumber("score", tenths / 10m);
            json.WriteString("vector", group.Severity.Vector);
        }

        json.WriteString("knownExploitedSince", group.Exploitation.KnownSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (group.Exploitation.Probability is { } probability)
        {
            json.WriteNumber("epss", probability);
        }

        Texts(json, "fixed", Fixed(group));
        json.WriteString("upgrade", package.Match!.Upgrade?.Version);
        Texts(json, "remainingAfterUpgrade", package.Match.Upgrade?.Remaining ?? []);
        Texts(json, "references", group.Main.Advisory.References);
        json.WriteBoolean("isOpen", vulnerability.IsOpen);
        json.WriteStartArray("places");
        foreach (var (place, answer, reach) in package.Places.Select((p, i) => (p, vulnerability.AnswerAt(i), vulnerability.ReachAt(i))))
        {
            Place(json, result, package, place, answer, reach);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(
        Utf8JsonWriter json,
        DepsResult result,
        MatchedPackage package,
        PackagePlace place,
        VulnerabilityAnswer answer,
        Reachability? reach
    )
    {
        var advice = VulnerabilityText.Advice(package, place, result.Comparison.Inventory);
        json.WriteStartObject();
        json.WriteString("path", place.Location.Path);
        json.WriteNumber("line", place.Location.Line);
        Texts(
            json,
            "broughtBy",
            result
                .Way(place)
                .Where(c => c.Relation != ComponentRelation.Root)
                .Select(c => c.Version is null ? c.Name : $"{c.Name} {c.Version}")
        );
        json.WriteString("command", advice?.Command);
        json.WriteString("note", advice?.Note);
        DepsAnswerJson.Write(json, answer);
        DepsAnswerJson.Write(json, reach);
        json.WriteEndObject();
    }

    private static void Package(Utf8JsonWriter json, DepsResult result, MatchedPackage package)
    {
        json.WriteStartObject();
        Head(json, package);
        json.WriteString("range", package.Version is null ? package.Places[0].Component.Range : null);
        json.WriteString(
            "state",
            package.Match is null ? "not_compared"
                : package.Affecting.Any() ? "vulnerable"
                : package.IsUndecided ? "version_unknown"
                : "none_known"
        );
        json.WriteString("licence", DepsLicences.Text(package));
        if (result.Licences.IsDeclared)
        {
            json.WriteString("licenceStanding", DepsLicences.Word(result.Licences.Of(package)).Replace(' ', '_'));
        }

        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, MatchedPackage package)
    {
        json.WriteString("ecosystem", Id(package.Query.Ecosystem));
        json.WriteString("name", package.Name);
        json.WriteString("key", package.Query.Name);
        json.WriteString("packageVersion", package.Version);
        json.WriteString("relation", Word(package.Relation));
        json.WriteString("scope", Word(package.Scope));
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
