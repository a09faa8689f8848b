using Seatrial.Cli.Hosting;
using Seatrial.Components.Advisories;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Cli.Advisories;

/// <summary>Opens the database that a scan matches against. It never uses the network.</summary>
/// <param name="Index">Null where there is none.</param>
/// <param name="Problems">What is missing or wrong, sentences; the run is incomplete where there is any.</param>
internal sealed record AdvisoryDatabase(AdvisoryIndex? Index, IReadOnlyList<string> Problems)
{
    /// <summary>The database, or what keeps it from being used.</summary>
    /// <param name="given">A database's file or folder, a folder or zip archive in the OSV export layout (compiled at first, then kept);
    /// null: the user's own database.</param>
    public static AdvisoryDatabase Open(CommandContext context, string? given)
    {
        if (given is not null && AdvisoryPlaces.IsAddress(given))
        {
            return new AdvisoryDatabase(
                null,
                [$"A scan uses no network: run 'seatrial advisories update --from {given}' first and leave --advisories out."]
            );
        }

        if (given is not null && IsSource(given))
        {
            return Compiled(context, Path.GetFullPath(given), given);
        }

        if (AdvisoryPlaces.Database(context, given) is not { } file)
        {
            return new AdvisoryDatabase(
                null,
                ["There is no folder for a database of advisories: set XDG_DATA_HOME or HOME, or name one with --advisories."]
            );
        }

        var (index, problem) = IndexFile.Open(file);
        return index is not null
            ? new AdvisoryDatabase(index, [])
            : new AdvisoryDatabase(
                null,
                [
                    problem is null
                        ? $"There is no database of advisories at '{file}': run 'seatrial advisories update'."
                        : $"The database of advisories '{file}' {problem}: run 'seatrial advisories update', which builds it anew.",
                ]
            );
    }

    /// <summary>Whether a path names records to compile rather than a database.</summary>
    public static bool IsSource(string path) =>
        Directory.Exists(path) ? FolderSource.IsOne(path) : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>All of a folder or archive, which is as old as its newest file: reading an old copy makes nothing new.</summary>
    public static AdvisoryBuild Build(
        CommandContext context,
        string source,
        IReadOnlyList<string> ecosystems,
        AdvisoryBuild? previous,
        CancellationToken cancellation
    )
    {
        var now = new[] { context.Time.GetUtcNow(), Changed(source) }.Min();
        if (Directory.Exists(source))
        {
            return AdvisoryBuilder.Build(
                FolderSource.Of(source),
                ecosystems.Count > 0 ? ecosystems : FolderSource.Ecosystems(source),
                previous,
                now,
                cancellation: cancellation
            );
        }

        using var archive = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read);
        return AdvisoryBuilder.BuildArchive(Path.GetFileName(source), archive, now, cancellation: cancellation);
    }

    public static string Sentence(AdvisoryProblem problem) => $"{problem.Source} {problem.Detail}.";

    /// <summary>What was compiled is kept, and used while no file of the source is newer.</summary>
    private static AdvisoryDatabase Compiled(CommandContext context, string source, string shown)
    {
        try
        {
            string? kept = AdvisoryPlaces.Compiled(context, source);
            string state = State(source);
            if (kept is not null && IndexFile.Open(kept).Index is { } index && index.Source == state)
            {
                return new AdvisoryDatabase(index, []);
            }

            var build = Build(context, source, [], previous: null, CancellationToken.None);
            byte[] bytes = IndexWriter.Write(new AdvisoryContent(state, build.Records, build.Coverage));
            if (kept is not null && build.IsComplete)
            {
                _ = IndexFile.Write(context, kept, bytes);
            }

            return new AdvisoryDatabase(AdvisoryIndex.Open(bytes).Index, [.. build.Problems.Select(Sentence)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AdvisoryDatabase(
                null,
                [$"The advisories of '{shown}' {(e is UnauthorizedAccessException ? "may not be read" : "cannot be read")}."]
            );
        }
    }

    /// <summary>Names, lengths and times of all files: what was compiled is of this state.</summary>
    private static string State(string source) =>
        string.Join(
            '\n',
            Files(source)
                .Select(f =>
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}")
                )
                .Prepend(ToolVersion.Text)
        );

    private static DateTimeOffset Changed(string source) =>
        Files(source).Select(f => new DateTimeOffset(f.LastWriteTimeUtc)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private static IEnumerable<FileInfo> Files(string source) =>
        Directory.Exists(source)
            ? new DirectoryInfo(source)
                .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
                .Where(f => f.Name is "all.zip" or "ecosystems.txt")
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
            : [new FileInfo(source)];
}
