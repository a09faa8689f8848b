using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>A path under which a blob came into the history.</summary>
/// <param name="Path">Number of the path: <see cref="GitHistory.PathText"/>.</param>
/// <param name="Commit">Age of the first commit that brought it in there: <see cref="GitHistory.Commit"/>. 0 is the oldest commit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlobPlace(int Path, int Commit);
