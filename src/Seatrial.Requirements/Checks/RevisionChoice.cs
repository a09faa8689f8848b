namespace Seatrial.Requirements.Checks;

/// <summary>A commit to look at.</summary>
/// <param name="Name">A branch, a tag, <c>HEAD~1</c> or a commit id.</param>
/// <param name="IsBase">Whether it is meant where the current branch left it.</param>
/// <param name="HasOwnSettings">Whether the <c>seatrial.yaml</c> that it holds counts, and not that of the working tree.</param>
public sealed record RevisionChoice(string Name, bool IsBase, bool HasOwnSettings = false);
