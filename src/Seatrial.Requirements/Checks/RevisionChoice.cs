namespace Seatrial.Requirements.Checks;

/// <summary>A commit to look at.</summary>
/// <param name="Name">A branch, a tag, <c>HEAD~1</c> or a full commit id.</param>
/// <param name="IsBase">Whether it is meant where the current branch left it.</param>
public sealed record RevisionChoice(string Name, bool IsBase);
