using Seatrial.Components.Packages;
using Seatrial.Components.Vex;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Reads what documents say of vulnerabilities: those in <c>.seatrial/vex</c>, those that the configuration names, and those of the command
/// line.
/// </summary>
internal static class VexSource
{
    /// <summary>Its JSON files are read by themselves.</summary>
    public const string Folder = ".seatrial/vex/";

    private const int MaxFiles = 500;

    /// <summary>The documents; what could not be read of the tree is a gap, what the user named and is not there a problem.</summary>
    /// <param name="workspace">The tree.</param>
    /// <param name="folder">Its folder, as the user gave it.</param>
    /// <param name="configuration">Names documents and the product.</param>
    /// <param name="given">Of the command line.</param>
    public static (VexMatcher Value, IReadOnlyList<CoverageGap> Gaps, IReadOnlyList<string> Problems) Read(
        Workspace workspace,
        string folder,
        SeatrialConfiguration configuration,
        IReadOnlyList<string> given
    )
    {
        var documents = new List<VexDocument>();
        var gaps = new List<CoverageGap>();
        var problems = new List<string>();
        var reader = workspace.CreateReader();
        var own = workspace
            .Files.Where(f =>
                f.Path.StartsWith(Folder, StringComparison.Ordinal) && f.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        foreach (var file in own.Take(MaxFiles))
        {
            var bytes = reader.ReadBytes(file, out var gap);
            var document = gap is null ? VexReader.Read(bytes.Span, file.Path) : null;
            documents.AddRange(document is { Problem: null } ? [document] : []);
            gaps.AddRange(
                gap is not null ? [gap]
                : document!.Problem is { } problem
                    ? [new CoverageGap(file.Path, GapKind.Malformed, $"{file.Path} was not read: {problem}.")]
                : []
            );
        }

        if (own.Count > MaxFiles)
        {
            gaps.Add(new CoverageGap(Folder, GapKind.TooLarge, $"{Folder} has more than {MaxFiles} documents; the rest was not read."));
        }

        foreach (string path in configuration.Vex)
        {
            Take(ReadGiven(folder, path), path, $"{configuration.SourcePath ?? ConfigurationSource.DefaultName}: the document '{path}'");
        }

        foreach (string path in given)
        {
            string full = Path.GetFullPath(path);
            Take(ReadGiven(Path.GetDirectoryName(full) ?? full, Path.GetFileName(full)), path, $"'{path}'");
        }

        var purl = configuration.Product is { } product ? PackageUrl.Parse(product.Value) : null;
        if (configuration.Product is { } declared && purl is null)
        {
            problems.Add($"{declared.Location}: 'product' must be a package URL such as pkg:github/acme/shop, but is '{declared.Value}'.");
        }

        return (new VexMatcher(documents, new VexSubject(purl, configuration.Defaults.Name ?? workspace.Repository.Name)), gaps, problems);

        void Take((byte[]? Bytes, string? Problem) content, string path, string named)
        {
            var document = content.Bytes is { } bytes ? VexReader.Read(bytes, path) : null;
            documents.AddRange(document is { Problem: null } ? [document] : []);
            problems.AddRange((content.Problem ?? document?.Problem) is { } problem ? [$"{named} was not read: {problem}."] : []);
        }
    }

    private static (byte[]? Bytes, string? Problem) ReadGiven(string folder, string path)
    {
        var content = Workspace.ReadFile(folder, path, VexReader.LargestFile, out var gap);
        return content is null ? (null, gap?.Detail.TrimEnd('.') ?? "there is no such file") : (content.Utf8.ToArray(), null);
    }
}
