using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Notes of those who work on a repository, <c>DEPLOYMENT_STATUS.md</c>: written for themselves, with the values at hand. Documentation for
/// others (a folder of it, a README, a change log) shows invented ones.
/// </summary>
internal static class Notes
{
    private static readonly WordSet ForOthers = new(
        "doc docs documentation website site content guide guides manual reference references api blog posts tutorial tutorials help wiki knowledge example examples sample samples "
            + "readme changelog changes history news contributing security authors license notice test tests spec specs prompt prompts skill skills rules mdc agents commands"
    );

    /// <summary>Folders in which an assistant's own notes are what they are elsewhere.</summary>
    private static readonly WordSet Documenting = new("doc docs documentation agents");

    /// <summary>Work on the project itself, in whatever folder of documents: <c>docs/plans/MIGRATION-PLAN.md</c>.</summary>
    private static readonly WordSet OfWork = new(
        "plan plans report reports status summary handover handoff todo session sessions audit incident migration remediation checklist progress"
    );

    /// <summary>Whether the file is such a note, and the value stands there whole.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (
            TextFormats.Of(candidate.File) != TextFormat.Prose
            || candidate.Text[(candidate.Start + candidate.Length)..].StartsWith("..."u8)
        )
        {
            return false;
        }

        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        if (name.StartsWith("readme", StringComparison.Ordinal))
        {
            return false;
        }

        bool isOfAssistant =
            name is "agents.md" or "claude.md" or "gemini.md"
            || (HasWord(name, OfWork) && ValueModel.Judge(candidate.Meaning).Strength == ValueStrength.Random);
        foreach (Range part in path.SplitAny('/', '.'))
        {
            if (ForOthers.Contains(path[part]) && !(isOfAssistant && Documenting.Contains(path[part])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasWord(ReadOnlySpan<char> name, WordSet words)
    {
        foreach (Range part in name.SplitAny('-', '_', '.', ' '))
        {
            if (words.Contains(name[part]))
            {
                return true;
            }
        }

        return false;
    }
}
