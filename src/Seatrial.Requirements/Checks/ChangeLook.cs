using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Requirements.Secrets;
using Seatrial.Secrets.Changes;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Collects what changed texts bring, and makes an assessment of it: the part that is the same wherever the texts come from.
/// </summary>
internal sealed class ChangeLook(SecretPolicy policy)
{
    private const string Control = "SEC-1";

    private readonly FactCollector collector = new();
    private int files;
    private long bytes;

    public NewSecrets Secrets { get; } = new(new SecretScanner(policy));

    /// <summary>
    /// The new credentials of a text; none, and a gap, where the scanner failed: a defect must not let the rest through unseen.
    /// </summary>
    public List<NewSecret> Look(FileContent current, IEnumerable<FileContent> earlier)
    {
        Count(current);
        try
        {
            var fresh = Secrets.In(current, earlier);
            if (Secrets.Gap is { } gap)
            {
                AddGap(gap);
            }

            return fresh;
        }
#pragma warning disable CA1031 // The text of the exception may hold anything and is not repeated; the run says that it is incomplete.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            AddGap(
                new CoverageGap(
                    current.File.Path,
                    GapKind.AnalyzerFailed,
                    $"The search for credentials failed on this file ({defect.GetType().Name}): please report it."
                )
            );
            return [];
        }
    }

    /// <summary>Counts a text that was read and is not searched.</summary>
    public void Count(FileContent current)
    {
        files++;
        bytes += current.Utf8.Length;
    }

    public void AddGap(CoverageGap gap) => collector.AddGap(gap);

    public void Report(SecretMatch match, WorkspaceFile file, CommitMark? commit) =>
        collector.Add(
            SecretFacts.Of(
                match,
                file,
                commit is null ? null : $"added by commit {commit.ShortId}{(commit.AuthoredOn is { } day ? $" of {day:yyyy-MM-dd}" : "")}"
            )
        );

    /// <summary>What was reported.</summary>
    public IReadOnlyList<Fact> Facts => collector.Facts;

    /// <summary>What was looked at, with the gaps of others.</summary>
    public Coverage Coverage(IEnumerable<CoverageGap> gaps) =>
        new()
        {
            FilesListed = files,
            FilesRead = files,
            BytesRead = bytes,
            Gaps = [.. gaps.Concat(collector.Gaps).Distinct().Order()],
        };

    public Assessment Finish(RepositoryState repository, SeatrialConfiguration configuration, IEnumerable<CoverageGap> gaps, DateOnly asOf)
    {
        var facts = new FactSet(collector.Facts);
        return Assessor.Assess(
            new AssessmentInput
            {
                Repository = repository,
                Configuration = configuration,
                Controls = [.. ControlCatalogue.All.Where(c => c.Id == Control)],
                Slices = [SecretsSlice.Create(policy with { SeesWholeTree = false })],
                Applications =
                [
                    new ApplicationScope(new Application(configuration.Defaults.Name ?? repository.Name, "", "unknown", []), facts),
                ],
                Facts = facts,
                Coverage = Coverage(gaps),
                AsOf = asOf,
            }
        );
    }
}
