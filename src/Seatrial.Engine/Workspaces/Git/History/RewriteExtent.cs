namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>What changes when some commits are written anew: each commit that comes after one of them gets another id.</summary>
/// <param name="Commits">Commits that change, at least: a file that came in again on another branch counts once.</param>
/// <param name="SignedCommits">Those of them that are signed; a rewritten commit cannot keep its signature.</param>
/// <param name="References">Branches, tags and other references that lead to one.</param>
/// <param name="SignedTags">Annotated tags among them that are signed.</param>
/// <param name="Submodules">Paths under which the history links other repositories; those that link this one are not known here.</param>
public sealed record RewriteExtent(int Commits, int SignedCommits, int References, int SignedTags, int Submodules);
