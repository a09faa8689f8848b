using System.Text;
using Seatrial.Governance.Drift;
using Seatrial.Reporting.Markdown;

namespace Seatrial.Cli.Commands.Diff;

/// <summary>The changes as a comment on a pull request. Stays below GitHub's limit of 65,536 characters.</summary>
internal static class DiffMarkdown
{
    private const int MaximumLength = 60_000;

    public static string Of(IReadOnlyList<ArchitectureChange> changes)
    {
        var text = new StringBuilder("<!-- seatrial diff -->\n## Security architecture\n\n");
        if (changes.Count == 0)
        {
            return text.Append("This change does not alter it.\n").ToString();
        }

        text.Append(MarkdownText.Escape(DiffText.Summary(changes))).Append('\n');
        foreach (var group in changes.GroupBy(c => c.Weight))
        {
            text.Append($"\n### {Sign(group.Key)} {DiffText.Title(group.Key)}\n\n");
            int shown = 0;
            foreach (var change in group)
            {
                if (text.Length > MaximumLength)
                {
                    text.Append($"- … and {group.Count() - shown} more; 'seatrial diff' lists them\n");
                    break;
                }

                text.Append("- ").Append(MarkdownText.Escape(change.Sentence)).Append('\n');
                shown++;
            }
        }

        return text.ToString();
    }

    private static string Sign(ChangeWeight weight) =>
        weight switch
        {
            ChangeWeight.Weaker => "🔴",
            ChangeWeight.New => "🟡",
            ChangeWeight.Stronger => "🟢",
            _ => "⚪",
        };
}
