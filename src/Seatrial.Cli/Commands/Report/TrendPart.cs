using System.Globalization;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.Parts;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Report;

/// <summary>How it went: the levels at each sign-off and now, and what was recorded month by month.</summary>
internal static class TrendPart
{
    private const int MaxSignoffs = 12;
    private const int MaxMonths = 24;

    /// <summary>Levels from the worst.</summary>
    private static readonly string[] Levels = ["prototype", "unknown", "partial", "production"];

    public static ReportPart Of(SignoffStatus status, Assessment assessment) =>
        new("trend", "How it went", [.. LevelsOf(status, assessment), .. Months(status.Log)]);

    private static IEnumerable<PartBlock> LevelsOf(SignoffStatus status, Assessment assessment)
    {
        Requirement[] requirements = [.. ControlCatalogue.Requirements.Select(r => r.Requirement).Where(r => r != Requirement.Process)];
        Signoff[] signed =
        [
            .. (status.Outcome?.Signoffs ?? [])
                .Where(v => v.State != SignoffState.Invalid)
                .Select(v => v.Signoff)
                .OfType<Signoff>()
                .OrderBy(s => s.SignedAt)
                .TakeLast(MaxSignoffs),
        ];
        if (signed.Length == 0)
        {
            return [];
        }

        IReadOnlyList<PartCell> Row(string when, string by, Func<Requirement, IEnumerable<string>> levels) =>
            [PartCell.Of(when), PartCell.Of(by), .. requirements.Select(r => Level(levels(r)))];
        return
        [
            new PartBlock([
                "The level of each requirement at each sign-off that can be verified, and now; of several applications, the worst.",
            ])
            {
                Columns = ["When", "By", .. requirements.Select(r => Words.Title(Words.Key(r)))],
                Rows =
                [
                    .. signed.Select(s =>
                        Row(
                            $"{s.SignedAt.UtcDateTime:yyyy-MM-dd}",
                            s.Signer,
                            r => s.Levels.Where(l => l.Requirement == Words.Key(r)).Select(l => l.Level)
                        )
                    ),
                    Row($"{assessment.AsOf:yyyy-MM-dd}", "now", r => assessment.Applications.Select(a => Words.Key(a[r].Level))),
                ],
            },
        ];
    }

    private static PartCell Level(IEnumerable<string> levels)
    {
        string level = levels.MinBy(l => Array.IndexOf(Levels, l)) ?? "";
        return PartCell.Of(
            level.Length == 0 ? "not looked at" : level,
            level switch
            {
                "prototype" => PartTone.Bad,
                "partial" => PartTone.Warning,
                "production" => PartTone.Good,
                _ => PartTone.Quiet,
            }
        );
    }

    private static IEnumerable<PartBlock> Months(LogReading log)
    {
        var months = log
            .Entries.Select(e => e.Entry)
            .Where(e => e.Kind is LogEntry.Decision or LogEntry.Signoff)
            .GroupBy(e => e.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        if (months.Count == 0)
        {
            return [];
        }

        return
        [
            new PartBlock([
                $"What was recorded in {RecordLog.FilePath}, month by month{(months.Count > MaxMonths ? $"; the last {MaxMonths} of {months.Count}" : "")}.",
            ])
            {
                Columns = ["Month", "To fix", "Accepted", "Compensated", "Not applicable", "Other", "Approved", "Rejected"],
                Rows =
                [
                    .. months
                        .TakeLast(MaxMonths)
                        .Select(m =>
                            (IReadOnlyList<PartCell>)
                                [
                                    PartCell.Of(m.Key),
                                    Count(m, "fix"),
                                    Count(m, "accept"),
                                    Count(m, "compensated"),
                                    Count(m, "not-applicable"),
                                    Number(
                                        m.Count(e =>
                                            e.Kind == LogEntry.Decision
                                            && e["act"] is not ("fix" or "accept" or "compensated" or "not-applicable")
                                        )
                                    ),
                                    Number(m.Count(e => e.Kind == LogEntry.Signoff && e["decision"] == "approve")),
                                    Number(m.Count(e => e.Kind == LogEntry.Signoff && e["decision"] == "reject")),
                                ]
                        ),
                ],
            },
        ];
    }

    private static PartCell Count(IEnumerable<LogEntry> month, string act) =>
        Number(month.Count(e => e.Kind == LogEntry.Decision && e["act"] == act));

    private static PartCell Number(int number) =>
        PartCell.Of(number.ToString(CultureInfo.InvariantCulture), number == 0 ? PartTone.Quiet : PartTone.Plain);
}
