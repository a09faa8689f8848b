using Seatrial.Cli.Commands.Diff;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using Seatrial.Reporting.Html;

namespace Seatrial.Cli.Commands.Report;

/// <summary>The differences between the locked architecture and the code.</summary>
internal static class DriftSection
{
    public static string Of(ArchitectureLock? written, string? problem, ArchitectureLock current)
    {
        if (written is null)
        {
            return $"<p>{HtmlText.Escape(problem ?? $"There is no {ArchitectureLock.FilePath} to compare with: 'seatrial lock' writes it.")}</p>\n";
        }

        var changes = ArchitectureDiff.Of(written, current);
        return changes.Count == 0 ? "<p>Nothing: the lock is current.</p>\n"
            : $"<p>{HtmlText.Escape(DiffText.Summary(changes))}</p>\n" + HtmlPage.Table(["Weight", "Change"], changes.Select(c => (IReadOnlyList<string>)[Weight(c.Weight), HtmlText.Escape(c.Sentence)]));
    }

    private static string Weight(ChangeWeight weight)
    {
        string style = weight switch
        {
            ChangeWeight.Weaker => "bad",
            ChangeWeight.New => "warn",
            ChangeWeight.Stronger => "good",
            _ => "quiet",
        };
        return $"<span class=\"{style}\">{HtmlText.Escape(DiffText.Title(weight))}</span>";
    }
}
