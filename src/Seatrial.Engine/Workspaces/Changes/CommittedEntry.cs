namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>One entry of a folder in a commit: a file, a folder, a link or a submodule.</summary>
/// <param name="Mode">Octal digits as git writes them, without a leading zero.</param>
/// <param name="Id">Object id in hexadecimal.</param>
/// <param name="Name">Without its folder.</param>
public sealed record CommittedEntry(string Mode, string Id, string Name);
