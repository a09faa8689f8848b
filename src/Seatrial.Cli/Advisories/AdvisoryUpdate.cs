using Seatrial.Cli.Hosting;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Cli.Advisories;

/// <summary>One update of a database: one at a time, and the old one stays until the new one is whole.</summary>
internal sealed class AdvisoryUpdate(CommandContext context)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A folder, an archive or an address; null: that of the last update, or the public export.</summary>
    public string? From { get; init; }

    public IReadOnlyList<string> Ecosystems { get; init; } = [];

    public string? KevFile { get; init; }

    public string? EpssFile { get; init; }

    /// <summary>File or folder; null: the user's own.</summary>
    public string? Database { get; init; }

    /// <summary>The exit status.</summary>
    public int Run()
    {
        if (AdvisoryPlaces.Database(context, Database) is not { } file)
        {
            return context.Reject(
                "there is no folder for a database of advisories: set XDG_DATA_HOME or HOME, or name one with --database."
            );
        }

        foreach (string? given in (string?[])[KevFile, EpssFile])
        {
            if (given is not null && !File.Exists(given))
            {
                return context.Reject($"there is no file '{given}'.");
            }
        }

        try
        {
            using var held = IndexFile.Lock(file, Patience, context.Time);
            if (held is null)
            {
                context.Reject($"another update of '{file}' is running; try again when it has ended.");
                return ExitStatus.Incomplete;
            }

            return Update(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot write the database '{file}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }
    }

    private int Update(string file)
    {
        using var interruption = new Interruption(context);
        var (old, damage) = IndexFile.Open(file);
        if (damage is not null)
        {
            context.Reject($"the database '{file}' {damage}; it is built anew.");
        }

        string source =
            From is null ? old?.Source ?? AdvisoryPlaces.PublicExport
            : AdvisoryPlaces.IsAddress(From) ? From.TrimEnd('/')
            : Path.GetFullPath(From);
        if (Refusal(source) is { } refusal)
        {
            return context.Reject(refusal);
        }

        var previous = old is not null && old.Source == source ? Previous(old, file) : null;
        var build = Load(source, previous, Path.GetDirectoryName(file)!);
        var problems = build.Problems.Select(AdvisoryDatabase.Sentence).ToList();
        build = WithExploitation(build, problems);
        foreach (string problem in problems)
        {
            context.Reject(problem);
        }

        if (build.Records.Count == 0)
        {
            context.Reject($"nothing was read from '{source}'{(old is null ? "" : "; the database was left as it was")}.");
            return ExitStatus.Incomplete;
        }

        byte[] bytes = IndexWriter.Write(new AdvisoryContent(source, build.Records, build.Coverage));
        if (IndexFile.Write(context, file, bytes) is { } failure)
        {
            context.Reject($"cannot write the database '{file}': {failure}.");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write(AdvisoryText.Updated(build, file, bytes.Length, source));
        return build.IsComplete && problems.Count == 0 ? ExitStatus.Fine : ExitStatus.Incomplete;
    }

    /// <summary>Null: nothing speaks against the source.</summary>
    private static string? Refusal(string source) =>
        AdvisoryPlaces.IsAddress(source)
            ? HttpSource.Refusal(source) is { } why
                ? $"'{source}' {why}."
                : null
            : AdvisoryDatabase.IsSource(source)
                ? null
                : $"'{source}' is neither a folder in the layout of the OSV export (ECOSYSTEM/all.zip) nor a zip archive of records.";

    private AdvisoryBuild? Previous(AdvisoryIndex old, string file)
    {
        try
        {
            var content = old.ReadAll();
            return new AdvisoryBuild(content.Records, content.Coverage, [], 0, 0);
        }
        catch (InvalidDataException)
        {
            context.Reject($"the database '{file}' cannot be read to its end; it is built anew.");
            return null;
        }
    }

    private AdvisoryBuild Load(string source, AdvisoryBuild? previous, string folder)
    {
        if (!AdvisoryPlaces.IsAddress(source))
        {
            return AdvisoryDatabase.Build(context, source, Ecosystems, previous, CancellationToken.None);
        }

        using var server = new HttpSource(context, source, folder);
        return AdvisoryBuilder.Build(server.Open, Ecosystems, previous, context.Time.GetUtcNow());
    }

    private AdvisoryBuild WithExploitation(AdvisoryBuild build, List<string> problems)
    {
        if (KevFile is not null)
        {
            (build, var problem) = ExploitationFiles.AddKnownExploited(build, File.ReadAllBytes(KevFile));
            problems.AddRange(problem is null ? [] : [$"'{KevFile}' {problem}."]);
        }

        if (EpssFile is not null)
        {
            using var table = new FileStream(EpssFile, FileMode.Open, FileAccess.Read, FileShare.Read);
            (build, var problem) = ExploitationFiles.AddProbabilities(build, table);
            problems.AddRange(problem is null ? [] : [$"'{EpssFile}' {problem}."]);
        }

        return build;
    }
}
