using System.Text;

namespace Seatrial.Secrets.Fixing;

/// <summary>Finds the way in which a credential leaves a file, by the file's format. Pure; never shows a value.</summary>
public static class Fixer
{
    /// <summary>The proposal, or a refusal that says what to do instead.</summary>
    public static FixProposal Propose(FixTarget target)
    {
        var proposal = Find(target);
        var edits = proposal.Edits.Distinct().OrderBy(e => e.Start).ThenBy(e => e.Length).ToList();
        bool isPossible = edits.Zip(edits.Skip(1)).All(p => p.First.End <= p.Second.Start);
        return isPossible ? proposal : FixProposal.Refuse("what else has to change stands in the same string: move it by hand.");
    }

    private static FixProposal Find(FixTarget target) =>
        ConfigurationFixes.All.FirstOrDefault(f => f.Applies(target)) is { } configuration ? configuration.Propose(target)
        : CodeLanguages.Find(target.Extension) is { } language ? CodeFix.Propose(target, language)
        : FixProposal.Refuse(
            "nothing says that what reads this file replaces variables in it: have the program read the value from the environment, and delete it here."
        );

    /// <summary>
    /// The text after the edits, which do not overlap; what is put in at the start of a piece stands before what replaces it, and its lines
    /// end as those of the text do.
    /// </summary>
    public static string Apply(string text, IEnumerable<FixEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        bool hasCarriageReturns = end > 0 && text[end - 1] == '\r';
        int at = 0;
        foreach (var edit in edits.Distinct().OrderBy(e => e.Start).ThenBy(e => e.Length))
        {
            result.Append(text, at, edit.Start - at).Append(hasCarriageReturns ? edit.Text.ReplaceLineEndings("\r\n") : edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
