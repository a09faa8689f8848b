namespace Seatrial.Secrets.History.Purging;

/// <summary>A credential that is to go from the history.</summary>
/// <param name="Secret">What it is and where it stood first. Holds no plain text.</param>
/// <param name="IsWholeFile">Its files hold nothing else: they go as a whole.</param>
/// <param name="Files">Full paths of those files from the top of the repository; empty where only the text goes.</param>
/// <param name="Expression">The line that replaces its text, in the clear; null where its files go, or where it could not be read.</param>
public sealed record PurgeTarget(HistorySecret Secret, bool IsWholeFile, IReadOnlyList<string> Files, string? Expression)
{
    /// <summary>Without the expression, which nobody is to see by accident.</summary>
    public override string ToString() => $"{Secret.Match.Masked} of {Secret.Match.Location}";
}
