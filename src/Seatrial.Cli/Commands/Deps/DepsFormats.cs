using Seatrial.Cli.Hosting;
using Seatrial.Components.Sbom;
using Seatrial.Components.Vex;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>The forms in which the list is written.</summary>
internal static class DepsFormats
{
    public static IReadOnlyList<DepsFormat> All { get; } =
    [
        new("table", [".txt"], NeedsAdvisories: true, DepsText.Write),
        new("json", [".json"], NeedsAdvisories: true, DepsJson.Write),
        new("csv", [".csv"], NeedsAdvisories: true, DepsCsv.Write),
        new(
            "cyclonedx",
            [".cdx.json"],
            NeedsAdvisories: false,
            result => CycloneDxWriter.Write(result.Comparison.Inventory.Documents, Subject(result), CycloneDxVersion.V17)
        ),
        new(
            "cyclonedx-1.6",
            [],
            NeedsAdvisories: false,
            result => CycloneDxWriter.Write(result.Comparison.Inventory.Documents, Subject(result), CycloneDxVersion.V16)
        ),
        new(
            "openvex",
            [".openvex.json", ".vex.json"],
            NeedsAdvisories: true,
            result => OpenVexWriter.Write(DepsVex.Head(result), DepsVex.Assertions(result))
        ),
        new(
            "cyclonedx-vex",
            [".vex.cdx.json"],
            NeedsAdvisories: true,
            result => CycloneDxVexWriter.Write(DepsVex.Head(result), DepsVex.Assertions(result))
        ),
        new(
            "spdx",
            [".spdx.json"],
            NeedsAdvisories: false,
            result => SpdxWriter.Write(result.Comparison.Inventory.Documents, Subject(result))
        ),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    public static DepsFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The format that a file's ending names, the longest ending first.</summary>
    public static string OfFile(string? file) =>
        file is null
            ? All[0].Name
            : All.SelectMany(f => f.Endings, (f, e) => (f.Name, Ending: e))
                .OrderByDescending(f => f.Ending.Length)
                .FirstOrDefault(f => file.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase))
                .Name
                ?? All[0].Name;

    private static SbomSubject Subject(DepsResult result) =>
        new(result.Outcome.Name, result.Outcome.Commit, ToolVersion.Text) { Purl = result.Outcome.Product, Timestamp = result.Timestamp };
}
