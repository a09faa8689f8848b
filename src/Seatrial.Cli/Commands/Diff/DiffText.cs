using System.Text;
using Seatrial.Governance.Drift;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Diff;

/// <summary>The changes for a person, the worst first.</summary>
internal static class DiffText
{
    public static string Of(IReadOnlyList<ArchitectureChange> changes) =>
        changes.Count == 0 ? "The security architecture does not change.\n" : $"{Summary(changes)}\n{Changes(changes)}";

    /// <summary>One line for each change under the word for its weight.</summary>
    public static string Changes(IReadOnlyList<ArchitectureChange> changes)
    {
        var text = new StringBuilder();
        bool several = changes.Select(c => c.Entry.Application).Distinct(StringComparer.Ordinal).Count() > 1;
        foreach (var group in changes.GroupBy(c => c.Weight))
        {
            text.Append('\n').Append(Title(group.Key)).Append('\n');
            foreach (var change in group)
            {
                text.Append("  • ")
                    .Append(SafeText.Clean(change.Sentence))
                    .Append(several ? $" [{SafeText.Clean(change.Entry.Application)}]" : "")
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>What changes, in one sentence.</summary>
    public static string Summary(IReadOnlyList<ArchitectureChange> changes)
    {
        var counts = changes.GroupBy(c => c.Weight).Select(g => $"{g.Count()} {Word(g.Key)}");
        return $"{Words.Count(changes.Count, "change")} of the security architecture: {string.Join(", ", counts)}.{(changes.Any(c => c.IsMaterial) ? " A sign-off of what was before lapses." : " A sign-off of what was before holds.")}";
    }

    public static string Title(ChangeWeight weight) =>
        weight switch
        {
            ChangeWeight.Weaker => "Weaker",
            ChangeWeight.New => "New, to be looked at",
            ChangeWeight.Stronger => "Stronger",
            _ => "Other",
        };

    private static string Word(ChangeWeight weight) =>
        weight switch
        {
            ChangeWeight.Weaker => "weaker",
            ChangeWeight.New => "new",
            ChangeWeight.Stronger => "stronger",
            _ => "other",
        };
}
