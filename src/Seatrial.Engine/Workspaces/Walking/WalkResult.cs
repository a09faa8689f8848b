using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>Files in ordinal order of their paths, gaps in their own order.</summary>
internal sealed record WalkResult(IReadOnlyList<WorkspaceFile> Files, IReadOnlyList<CoverageGap> Gaps);
