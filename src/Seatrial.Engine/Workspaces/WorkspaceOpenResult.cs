using System.Diagnostics.CodeAnalysis;

namespace Seatrial.Engine.Workspaces;

/// <summary>An opened workspace, or one sentence that says why there is none.</summary>
public sealed record WorkspaceOpenResult
{
    private WorkspaceOpenResult(Workspace? workspace, string? problem)
    {
        Workspace = workspace;
        Problem = problem;
    }

    public Workspace? Workspace { get; }

    /// <summary>For a person; names the path as it was given. Null exactly when <see cref="Workspace"/> is there.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Workspace))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOpen => Workspace is not null;

    internal static WorkspaceOpenResult Of(Workspace workspace) => new(workspace, null);

    internal static WorkspaceOpenResult Failed(string problem) => new(null, problem);
}
