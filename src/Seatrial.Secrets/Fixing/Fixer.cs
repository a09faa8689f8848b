namespace Seatrial.Secrets.Fixing;

/// <summary>Finds the way in which a credential leaves a file, by the file's format. Pure; never shows a value.</summary>
public static class Fixer
{
    /// <summary>The proposal, or a refusal that says what to do instead.</summary>
    public static FixProposal Propose(FixTarget target)
        => ConfigurationFixes.All.FirstOrDefault(f => f.Applies(target)) is { } configuration ? configuration.Propose(target)
            : CodeLanguages.Find(target.Extension) is { } language ? CodeFix.Propose(target, language)
            : FixProposal.Refuse("nothing says that what reads this file replaces variables in it: have the program read the value from the environment, and delete it here.");

    /// <summary>The text after the edits.</summary>
    public static string Apply(string text, IEnumerable<FixEdit> edits)
    {
        foreach (var edit in edits.Distinct().OrderByDescending(e => e.Start).ThenByDescending(e => e.Length))
        {
            text = string.Concat(text.AsSpan(0, edit.Start), edit.Text, text.AsSpan(edit.End));
        }

        return text;
    }
}
