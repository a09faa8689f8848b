using Seatrial.Cli.Commands.Diff;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using Seatrial.Reporting.Parts;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Report;

/// <summary>The differences between the locked architecture and the code.</summary>
internal static class DriftPart
{
    private const string Title = "What changed since the architecture was locked";

    public static ReportPart Of(ArchitectureLock? written, string? problem, ArchitectureLock current)
    {
        if (written is null)
        {
            return new(
                "drift",
                Title,
                [PartBlock.Of(problem ?? $"There is no {ArchitectureLock.FilePath} to compare with: 'seatrial lock' writes it.")]
            );
        }

        var changes = ArchitectureDiff.Of(written, current);
        return changes.Count == 0
            ? new("drift", Title, [PartBlock.Of("Nothing: the lock is current.")])
            : new(
                "drift",
                Title,
                [
                    new PartBlock([DiffText.Summary(changes)])
                    {
                        Columns = ["Weight", "Change", "Sign-off"],
                        Rows =
                        [
                            .. changes.Select(c =>
                                (IReadOnlyList<PartCell>)
                                    [
                                        PartCell.Of(DiffText.Title(c.Weight), Tone(c.Weight)),
                                        PartCell.Of(Words.Sentence(c.Sentence)),
                                        c.IsMaterial ? PartCell.Of("lapses by it", PartTone.Warning) : PartCell.Of("holds", PartTone.Quiet),
                                    ]
                            ),
                        ],
                    },
                ]
            );
    }

    private static PartTone Tone(ChangeWeight weight) =>
        weight switch
        {
            ChangeWeight.Weaker => PartTone.Bad,
            ChangeWeight.New => PartTone.Warning,
            ChangeWeight.Stronger => PartTone.Good,
            _ => PartTone.Quiet,
        };
}
