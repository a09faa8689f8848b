using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Custom;

namespace Seatrial.Secrets.Foreign;

/// <summary>Collects what is read from one file.</summary>
internal sealed class ForeignDraft(string path)
{
    /// <summary>Notes of one file; the rest is counted.</summary>
    private const int MaxNotes = 50;

    private readonly List<ForeignNote> notes = [];
    private int further;

    public string Path => path;

    /// <summary>Shared by all rules of the file.</summary>
    public RuleBudget Budget { get; } = new();

    public List<SecretRule> Rules { get; } = [];

    public List<Exclusion> Exclusions { get; } = [];

    public void Exclude(ExclusionTest test) => Exclusions.Add(new Exclusion(path, test));

    public void Note(int line, string sentence)
    {
        if (notes.Count < MaxNotes)
        {
            notes.Add(new ForeignNote(path, line, sentence));
        }
        else
        {
            further++;
        }
    }

    /// <summary>The pattern; null after a note about what keeps it from being used.</summary>
    public FreePattern? Pattern(string pattern, int line, string what)
    {
        if (FreePattern.TryCompile(pattern, out var compiled, out string? problem))
        {
            return compiled;
        }

        Note(line, $"{what} does not count: {problem}.");
        return null;
    }

    public ForeignSettings Finish() =>
        new(
            Rules,
            Exclusions,
            further == 0 ? notes : [.. notes, new ForeignNote(path, 0, $"{further} more parts of the file do not count.")]
        );
}
