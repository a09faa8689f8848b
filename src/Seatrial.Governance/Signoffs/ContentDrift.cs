namespace Seatrial.Governance.Signoffs;

/// <summary>The judge that knows nothing of architectures: whatever changed may matter.</summary>
public static class ContentDrift
{
    private const int Shown = 5;

    public static DriftVerdict Judge(DriftQuestion question)
    {
        if (question.Changed is not { } changed)
        {
            return DriftVerdict.Unclear(
                "What changed since it was signed cannot be told: the signed commit is not in this clone, and the files are not those that were signed; 'git fetch --unshallow' or 'fetch-depth: 0' may bring it."
            );
        }

        string more = changed.Count > Shown ? $" and {changed.Count - Shown} more" : "";
        return changed.Count == 0
            ? DriftVerdict.None
            : DriftVerdict.Unclear(
                $"Changed since it was signed: {string.Join(", ", changed.Take(Shown))}{more}; whether that matters is not judged here: sign this commit."
            );
    }
}
