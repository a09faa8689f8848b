using Seatrial.Engine.Workspaces.Ignore;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>A folder that is still to be listed.</summary>
/// <param name="Path">Relative to the root; empty for the root.</param>
/// <param name="Depth">Folders above it.</param>
/// <param name="Ignored">What git ignores here.</param>
/// <param name="Excluded">What the user excludes here.</param>
/// <param name="OnlyTracked">Git ignores the folder, but tracks files of it: only those count.</param>
internal sealed record PendingFolder(string Path, int Depth, IgnoreScope? Ignored, IgnoreScope? Excluded, bool OnlyTracked);
